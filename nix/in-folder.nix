/** A file of the project's folder, where no other place was given for it. */
projectDir: name:
if projectDir != null then
  projectDir + "/${name}"
else
  throw ''
    there is no ${name} to read: neither the project's folder nor this file was given.
    hint: pass `projectDir`, the folder of pyproject.toml and poetry.lock''
