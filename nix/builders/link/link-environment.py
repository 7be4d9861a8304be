"""Link packages into one virtual environment in the store.

Usage: python -B -S link-environment.py, with $poetrixEnvironmentOut, the environment's folder, and
$poetrixEnvironmentPath, a JSON file:
  packages   [{"name", "path", "deep"}]: in this order; of a package that is `deep` every file is linked by itself,
             since its libraries and programs look for those of other packages beside them ($ORIGIN)
  leaveOut   entries at the top of packages that are not linked
  python     the interpreter below the environment
  shebangs   interpreters beside `python` that are replaced by the environment's own in the first line of scripts
  project    the project that is imported from its working tree, or null: {"name", "canonicalName", "version", "scripts",
             "sourceFolders": the folders of its modules, "below": its place in a flake's source, "compiled": whether building it
             compiles modules, "finder": the text of project_finder.py}
  ignoreCollisions  take the first of several files instead of failing
  permitUserSite    make packages importable that the user installed with `pip install --user`
"""

import os
import sys

from python_name import NAME, VERSION

# The first bytes of programs: ELF, Mach-O.
PROGRAMS = (b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")


def main():
    with open(os.environ["poetrixEnvironmentPath"], encoding="utf-8") as file:
        specification = parse_json(file.read())
    environment = Environment(os.environ["poetrixEnvironmentOut"], specification)
    environment.write_interpreter()
    environment.merge("", [(package, package["path"]) for package in specification["packages"]])
    environment.write_user_site(specification["permitUserSite"])
    environment.write_records()
    environment.write_project()


def parse_json(text):
    """Parse JSON with the C scanner alone: importing `json` costs more than Python's start."""
    try:
        from _json import make_scanner

        return make_scanner(JsonOptions)(text, 0)[0]
    except (ImportError, AttributeError):
        import json

        return json.loads(text)


class JsonOptions:
    strict = True
    object_hook = object_pairs_hook = parse_constant = None
    parse_int, parse_float = int, float


class Environment:
    def __init__(self, out, specification):
        self.out = out
        self.python = specification["python"]
        self.shebangs = [self.python, *specification["shebangs"]]
        self.project = specification["project"]
        self.leave_out = set(specification["leaveOut"])
        self.ignore_collisions = specification["ignoreCollisions"]
        library = "lib/" + NAME
        self.site_packages = library + "/site-packages"
        self.packages = specification["packages"]
        self.needs = None
        # Scripts whose interpreter was replaced: by package, for its RECORD.
        self.rewritten = {}
        # Folders that are always made, never links to a package's folder.
        self.own_folders = {"", "bin", "lib", library, self.site_packages}
        # For modules that several packages have: the package whose file was taken.
        self.taken = {}
        self.merged_folders = self.own_folders | {os.path.dirname(path) for path in self.leave_out}

    def write_interpreter(self):
        for folder in sorted(self.own_folders):
            os.makedirs(os.path.join(self.out, folder), exist_ok=True)
        os.symlink(self.python, os.path.join(self.out, "bin", NAME))
        for name in sorted({"python3", "python", VERSION} - {NAME}):
            os.symlink(NAME, os.path.join(self.out, "bin", name))
        with open(os.path.join(self.out, "pyvenv.cfg"), "w", encoding="utf-8") as file:
            file.write(
                "home = %s\nimplementation = CPython\nversion = %d.%d.%d\n"
                "include-system-site-packages = false\n"
                % ((os.path.dirname(self.python),) + sys.version_info[:3])
            )

    def merge(self, folder, owners):
        """Link what `owners`, pairs of package and path, hold in `folder`."""
        entries = {}
        for package, path in owners:
            for name in os.listdir(path):
                entries.setdefault(name, []).append((package, os.path.join(path, name)))
        # Byte code comes last, since the choice follows that of its source.
        for name in sorted(entries, key=lambda name: (name == "__pycache__", name)):
            relative = name if folder == "" else folder + "/" + name
            if relative not in self.leave_out:
                self.link(relative, entries[name])

    def link(self, relative, owners):
        """Link one name. A *.dist-info becomes a folder of links, since uv ignores one that is itself a link."""
        target = os.path.join(self.out, relative)
        folders = [owner for owner in owners if os.path.isdir(owner[1])]
        if not folders:
            self.link_file(relative, target, owners)
        elif len(folders) < len(owners):
            import collisions

            collisions.fail(relative, owners, "one has a folder, the other a file")
        elif relative in self.own_folders:
            self.merge(relative, owners)
        elif self.is_linked_whole(relative, owners):
            os.symlink(owners[0][1], target)
        else:
            os.mkdir(target)
            self.merge(relative, owners)

    def is_linked_whole(self, relative, owners):
        return (
            len(owners) == 1
            and not owners[0][0]["deep"]
            and not relative.endswith((".dist-info", "__pycache__"))
            and relative not in self.merged_folders
        )

    def link_file(self, relative, target, owners):
        if os.path.lexists(target):
            sys.exit("error: %s brings %s, which is the environment's own" % (owners[0][0]["name"], relative))
        owner = self.owner_of(relative, owners)
        if owner is None:
            return
        path = owner[1]
        script = self.script(path) if relative.startswith("bin/") else None
        if script is None and not looks_beside_itself(path, owner[0]["deep"]):
            os.symlink(path, target)
        elif script is None:
            import shutil

            shutil.copy(path, target)
        else:
            with open(target, "wb") as file:
                file.write(script)
            os.chmod(target, 0o755)
            self.rewritten.setdefault(owner[0]["path"], {})["../../../" + relative] = script

    def write_records(self):
        """Write the RECORD of packages whose scripts were changed."""
        from record import choose_hash, path_of, row

        for package, scripts in self.rewritten.items():
            library = os.path.join(package, self.site_packages)
            for info in os.listdir(library) if os.path.isdir(library) else ():
                path = os.path.join(self.out, self.site_packages, info, "RECORD")
                if not info.endswith(".dist-info") or not os.path.islink(path):
                    continue
                with open(path, encoding="utf-8", newline="") as file:
                    lines = file.read().splitlines(keepends=True)
                os.unlink(path)
                with open(path, "w", encoding="utf-8", newline="") as file:
                    for line in lines:
                        script = scripts.get(path_of(line)[0]) if line.startswith(("../", '"../')) else None
                        if script is not None:
                            line = row(path_of(line)[0], choose_hash(len(script))(script), len(script))
                        file.write(line)

    def owner_of(self, relative, owners):
        """The owner whose file is linked; None for byte code of a source that was not taken."""
        source = source_of(relative)
        if source in self.taken:
            return next((owner for owner in owners if owner[0] is self.taken[source]), None)
        if len(owners) == 1 or source is not None:
            return owners[0]
        if self.ignore_collisions:
            owner = owners[0]
        else:
            owner = self.choose(relative, owners)
        self.taken[relative] = owner[0]
        return owner

    def choose(self, relative, owners):
        import collisions

        if self.needs is None:
            self.needs = collisions.Needs(self.packages, self.site_packages)
        return collisions.choose(relative, owners, needs=self.needs, content=self.content)

    def content(self, path):
        script = self.script(path)
        if script is not None:
            return script
        with open(path, "rb") as file:
            return file.read()

    def script(self, path):
        """The script with the environment's interpreter; None where the file is not a script of one of the packages."""
        with open(path, "rb") as file:
            if file.read(2) != b"#!":
                return None
            first_line = file.readline(4096)
            words = first_line.split(None, 1)
            if not words:
                return None
            if os.fsdecode(words[0]) not in self.shebangs:
                return self.wrapper(path, b"#!" + first_line + file.read())
            arguments = b" " + words[1].strip() if len(words) > 1 else b""
            return b"#!" + os.fsencode(self.out) + b"/bin/python" + arguments + b"\n" + file.read()

    def wrapper(self, path, text):
        """
        A wrapper made by nixpkgs' `wrapProgram` around a hidden script beside it, changed to run the environment's copy of that script
        with the environment's Python on PATH.
        """
        hidden = os.fsencode(os.path.dirname(path)) + b"/."
        if hidden not in text:
            return None
        here = os.fsencode(self.out) + b"/bin"
        return text.replace(hidden, here + b"/.").replace(os.fsencode(os.path.dirname(self.python)), here)

    def write_user_site(self, permitted):
        """Make the user's own packages importable, after the environment's: a virtual environment leaves them out."""
        if not permitted:
            return
        with open(os.path.join(self.out, self.site_packages, "user-site.pth"), "w", encoding="utf-8") as file:
            file.write(
                "import os, site, sys; user = site.getusersitepackages(); "
                "sys.flags.no_user_site or not os.path.isdir(user) or site.addsitedir(user)\n"
            )

    def write_project(self):
        """Write the module that finds the project when Python starts (nix/shells/project_finder.py), and the .pth file that imports it."""
        if self.project is None:
            return
        from byte_code import compile_files
        from metadata import write_metadata

        metadata = os.path.join(self.out, "nix-support/project")
        entry_points = {"console_scripts": self.project["scripts"]} if self.project["scripts"] else {}
        write_metadata(
            metadata, name=self.project["name"], version=self.project["version"], entry_points=entry_points
        )
        constants = {
            "NAME": self.project["canonicalName"],
            "FOLDERS": self.project["sourceFolders"],
            "BELOW": self.project["below"],
            "ENVIRONMENT": self.out,
            "COMPILED": self.project["compiled"],
        }
        module = os.path.join(self.out, self.site_packages, "_poetrix_project.py")
        with open(module, "w", encoding="utf-8") as file:
            file.writelines("%s = %r\n" % pair for pair in constants.items())
            file.write(self.project["finder"])
        compile_files([module])
        # .pth files are read in the order of their names: those of editable packages need what this one finds.
        path_file = os.path.join(self.out, self.site_packages, "__poetrix_project.pth")
        with open(path_file, "w", encoding="utf-8") as file:
            file.write("import _poetrix_project; _poetrix_project.start()\n")


def looks_beside_itself(path, deep):
    """
    Whether a program looks beside its real file, not beside a link to it: it must be copied. One that embeds Python looks for pyvenv.cfg
    (uwsgi), or writes a link for a base that is one (cx_Freeze). One of a `deep` package looks for libraries of others ($ORIGIN):
    for a program that is its real place, for a library the one that it was opened by. Extension modules are not read for it.
    """
    if ".so" in os.path.basename(path) or not os.access(path, os.X_OK):
        return False
    with open(path, "rb") as file:
        if file.read(4) not in PROGRAMS:
            return False
        content = file.read()
        return b"Py_Initialize" in content or (deep and b"$ORIGIN" in content)


def source_of(relative):
    """`a/__pycache__/b.cpython-312.pyc` → `a/b.py`; None for other files."""
    folder, name = os.path.split(relative)
    if os.path.basename(folder) != "__pycache__":
        return None
    return os.path.join(os.path.dirname(folder), name.split(".")[0] + ".py")


main()
