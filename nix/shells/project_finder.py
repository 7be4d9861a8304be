"""
Finds the working tree of this environment's project when Python starts, and puts it on sys.path, after all installed packages:
like an editable installation, though Nix does not know where the tree lies. It also works where the environment is used
without a development shell, as by `nix shell`, direnv or a `.venv` link.

NAME, FOLDERS, BELOW, ENVIRONMENT and COMPILED are defined in front of this text by write_project in link-environment.py.
It runs whenever Python starts, so it imports only modules that Python has loaded by then.
"""

import os
import sys

# Set by our development shell, by numtide's devshell and by devenv.
VARIABLES = ["POETRIX_PROJECT", "PRJ_ROOT", "DEVENV_ROOT"]


def start():
    if "PYTHONPATH" in os.environ:
        put_others_last()
    # -P and -I keep Python from importing from the current folder; that holds for folders above it too.
    walks = not (getattr(sys.flags, "safe_path", False) or sys.flags.isolated)
    root = named() or (nearest(is_own) if walks else None)
    if root is not None:
        use(root)


def put_others_last():
    """Move what nixpkgs' Python hooks put on PYTHONPATH, for other inputs of the shell, behind the environment's own packages."""
    others = [folder for folder in sys.path if is_of_other_package(folder)]
    if others:
        sys.path[:] = [folder for folder in sys.path if folder not in others] + others


def is_of_other_package(folder):
    return (
        folder.endswith("/site-packages")
        and folder.startswith(os.path.dirname(ENVIRONMENT) + "/")
        and os.path.realpath(folder) != os.path.realpath(os.path.dirname(__file__))
    )


def named():
    """The project's folder, from a variable, or because this environment is the project's .venv."""
    folders = [os.environ.get(variable) for variable in VARIABLES] + [os.path.dirname(sys.prefix)]
    return next(filter(is_project, with_below(filter(None, folders))), None)


def nearest(is_trusted):
    """The project's folder: the current one, one above it, or the project's place below one of these."""
    try:
        folder = os.getcwd()
    except OSError:
        return None
    while True:
        for found in with_below([folder]):
            if is_project(found) and is_trusted(found):
                return found
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def with_below(folders):
    return (found for folder in folders for found in dict.fromkeys([folder, folder + BELOW]))


def is_project(folder):
    """Whether its pyproject.toml has the project's name."""
    try:
        with open(folder + "/pyproject.toml", "rb") as file:
            return any(map(is_name, file))
    except OSError:
        return False


def is_name(line):
    key, _, value = line.partition(b"=")
    if key.strip() not in (b"name", b"project.name", b"tool.poetry.name"):
        return False
    name = value.partition(b"#")[0].strip().strip(b"\"'").lower().replace(b"_", b"-").replace(b".", b"-")
    return b"-".join(filter(None, name.split(b"-"))) == NAME.encode()


def is_own(folder):
    """Whether its pyproject.toml belongs to the user or to root: others could plant one above the current folder."""
    return os.stat(folder + "/pyproject.toml").st_uid in (0, os.getuid())


def source_folders(root):
    """The folders that pyproject.toml names; else where Poetry looks: beside it, then in src."""
    if FOLDERS:
        return [root + "/" + folder if folder else root for folder in FOLDERS]
    module = root + "/" + NAME.replace("-", "_")
    if os.path.isdir(root + "/src") and not os.path.exists(module) and not os.path.exists(module + ".py"):
        return [root + "/src"]
    return [root]


def use(root):
    # Editable path dependencies use the variable, and Pythons that this one starts.
    os.environ["POETRIX_PROJECT"] = root
    folders = source_folders(root)
    sys.path += [folder for folder in [*folders, ENVIRONMENT + "/nix-support/project"] if folder not in sys.path]
    if COMPILED:
        sys.meta_path.append(NotBuilt(folders))


class NotBuilt:
    """The last finder on sys.meta_path: a module of the project that no other finder has found may not be built yet."""

    def __init__(self, folders):
        self.folders = folders

    def find_spec(self, name, path=None, target=None):
        file = "/" + name.replace(".", "/")
        has_source = any(
            os.path.isfile(folder + file + suffix)
            for folder in self.folders
            for suffix in (".pyx", ".c", ".cc", ".cpp", ".cxx")
        )
        package = "/" + name.partition(".")[0]
        if has_source or ("." in name and any(os.path.isdir(folder + package) for folder in self.folders)):
            raise ModuleNotFoundError(
                "No module named %r; `poetrix build --in-place` builds the compiled modules of %s" % (name, NAME),
                # With its name set, `from package import module` would hide this message behind one of its own.
                name=None if has_source else name,
            )
        return None
