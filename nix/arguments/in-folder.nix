/** The path of a file in the project's folder; an error where there is none. */
projectDir: name:
let
  path = projectDir + "/${name}";
in
if projectDir == null then
  throw ''
    there is no ${name} to read: neither the project's folder nor this file was given.
    hint: pass `projectDir`, the folder of pyproject.toml and poetry.lock''
else if !builtins.any (file: builtins.pathExists (projectDir + "/${file}")) [ "pyproject.toml" "poetry.lock" ] then
  throw ''
    projectDir: there is no Poetry project in ${toString projectDir}: neither pyproject.toml nor poetry.lock.
    hint: it is the folder of both; in a flake Nix sees only files that git tracks: `git add pyproject.toml poetry.lock`''
else if !builtins.pathExists path then
  throw ''
    there is no ${name} in ${toString projectDir}.
    hint: ${
      if name == "poetry.lock" then "`poetry lock` writes it; in" else "`projectDir` is the project's folder; in"
    } a flake Nix sees only files that git tracks: `git add ${name}`''
else
  path
