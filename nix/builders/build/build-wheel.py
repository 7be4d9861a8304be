"""Build the wheel of the source tree in the current folder, by its own back end (PEP 517), into dist/.

Usage: python -B -S build-wheel.py, with $poetrixSdist where the sdist is to be made too, $poetrixMachine, the system
of another machine that it is for, and $poetrixBuild, a JSON object:
  name, version   of the package, for messages
  build           {"backend", "backendPath", "requires"}, or null: pyproject.toml says
  python          the interpreter of the environment that holds the build requirements
  tellVersion     whether the version must be passed to tools that read it from Git, since the tree has no history
  hasWheel        whether the lock has a wheel that could be used instead
  hooks           the folder (or the wheel) that holds the package `pyproject_hooks`
  configSettings  the settings that the back end gets (PEP 517)
  requirements    the file native-requirements.json
  native          the libraries and tools that the package needs, by their names in that file
  ofMachine       whether programs and libraries are the machine's own (the host toolchain)
"""

import json
import os
import subprocess
import sys
import zipfile

from explain_failure import Failure, explain
from machine import missing_requirements, show_programs
from other_machine import is_for, settings_for, tell_machine
from tell_version import tell_version


def main():
    specification = json.loads(os.environ.pop("poetrixBuild"))
    # A hook or a development shell may have set it, but the back end must see its own environment only.
    os.environ.pop("PYTHONPATH", None)
    if os.environ.get("HOME") == "/homeless-shelter":
        # stdenv's HOME cannot be created, and some back ends write files there.
        os.environ["HOME"] = own_folder("home")
    with open(specification["requirements"], encoding="utf-8") as file:
        requirements = json.load(file)
    if specification["ofMachine"]:
        missing = missing_requirements(specification, requirements)
        if missing is not None:
            fail(missing)
        show_programs(specification["native"], requirements, own_folder("programs"))
    build = specification["build"] or read_build_system()
    if os.environ.get("poetrixMachine"):
        folder = own_folder("other-machine")
        tell_machine(os.environ["poetrixMachine"], os.environ["poetrixPython"], folder)
        specification["configSettings"] = settings_for(build["backend"], specification["configSettings"], folder)
    if specification["tellVersion"]:
        tell_version(build, specification["name"], specification["version"])
    sys.path.append(unpacked(specification["hooks"]))
    build_wheel(build, specification, requirements)


def build_wheel(build, specification, requirements):
    from pyproject_hooks import BackendUnavailable, BuildBackendHookCaller, HookMissing

    os.makedirs("dist", exist_ok=True)
    for name in os.listdir("dist"):
        if name.endswith((".whl", ".tar.gz")):
            os.remove(os.path.join("dist", name))
    log = []
    caller = BuildBackendHookCaller(
        ".",
        build["backend"],
        backend_path=build["backendPath"] or None,
        runner=lambda command, cwd=None, extra_environ=None: run(
            with_same_names(command), cwd=cwd, extra_environ=extra_environ, log=log
        ),
        python_executable=specification["python"],
    )
    # The sdist comes first, so that it does not contain what building the wheel leaves behind.
    hooks = [*([caller.build_sdist] if os.environ.get("poetrixSdist") else []), caller.build_wheel]
    try:
        for hook in hooks:
            name = hook(os.path.abspath("dist"), specification["configSettings"])
            path = os.path.join("dist", name)
            if not os.path.isfile(path):
                reason = "its build back end %s says that it made %s, which is not there" % (build["backend"], name)
                break
            if name.endswith(".tar.gz"):
                rewrite_sdist(path)
            elif os.environ.get("poetrixMachine") and not is_for(os.environ["poetrixMachine"], path):
                fail(compiled_here(specification, os.environ["poetrixMachine"]))
        else:
            return
    except BackendUnavailable as error:
        log.extend(error.traceback.splitlines())
        reason = "its build back end %s cannot be imported" % build["backend"]
    except HookMissing as error:
        reason = "its build back end %s has no %s" % (build["backend"], error.hook_name)
    except subprocess.CalledProcessError as error:
        reason = "its build back end %s failed with exit code %d" % (build["backend"], error.returncode)
    subject = "%s %s" % (specification["name"], specification["version"])
    explained = explain(Failure(log=log, build=build, specification=specification, requirements=requirements))
    if explained is None and os.environ.get("poetrixMachine"):
        fail(failed_here(specification, reason, os.environ["poetrixMachine"]))
    if explained is None:
        sys.exit("error: %s could not be built: %s" % (subject, reason))
    fail(explained)


def compiled_here(specification, machine):
    return (
        "the back end of %s %s compiles for the machine that builds, not for %s"
        % (specification["name"], specification["version"], machine),
        ELSEWHERE,
    )


def failed_here(specification, reason, machine):
    return (
        "%s %s could not be built on this machine for %s: %s"
        % (specification["name"], specification["version"], machine, reason),
        ELSEWHERE,
    )


ELSEWHERE = "take a wheel of it, or build it on a machine of that system, which may be a remote builder"


def rewrite_sdist(path):
    """Make the archive reproducible: some back ends record the time and the user."""
    import gzip
    import tarfile

    latest = int(os.environ["SOURCE_DATE_EPOCH"])
    with tarfile.open(path) as made, open(path + ".new", "wb") as file:
        with gzip.GzipFile("", "wb", mtime=latest, fileobj=file) as packed:
            with tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as rewritten:
                for member in sorted(made.getmembers(), key=lambda member: member.name):
                    member.mtime = latest
                    member.uid = member.gid = 0
                    member.uname = member.gname = ""
                    member.pax_headers = {}
                    rewritten.addfile(member, made.extractfile(member) if member.isreg() else None)
    os.replace(path + ".new", path)


def fail(explained):
    sys.exit("error: %s\nhint: %s" % explained)


def with_same_names(command):
    """The command `python SCRIPT ...`, changed to run the script through call_hook.py."""
    return [command[0], os.path.join(os.path.dirname(os.path.abspath(__file__)), "call_hook.py"), *command[1:]]


def run(command, *, cwd, extra_environ, log):
    """Run a program; its output is printed as it comes, and also collected."""
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=dict(os.environ, **(extra_environ or {})),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    with process.stdout as output:
        for line in output:
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
            log.append(line.decode("utf-8", "replace").rstrip("\r\n"))
    if process.wait() != 0:
        raise subprocess.CalledProcessError(process.returncode, command)


def unpacked(hooks):
    """The folder of pyproject_hooks: it runs one of its own files in another process, which must not be inside a zip."""
    if os.path.isdir(hooks):
        return hooks
    folder = own_folder("hooks")
    with zipfile.ZipFile(hooks) as archive:
        archive.extractall(folder)
    return folder


def own_folder(name):
    """A folder with a fixed name: some back ends write paths into what they build."""
    folder = os.path.join(os.environ.get("NIX_BUILD_TOP") or os.path.abspath(".."), ".poetrix", name)
    os.makedirs(folder, exist_ok=True)
    return folder


def read_build_system():
    """[build-system] of pyproject.toml; the legacy default where there is none."""
    table = {}
    if os.path.exists("pyproject.toml"):
        try:
            import tomllib
        except ImportError:
            sys.exit("error: the plan names no build system, and Python before 3.11 cannot read pyproject.toml")
        with open("pyproject.toml", "rb") as file:
            table = tomllib.load(file).get("build-system", {})
    return {
        "backend": table.get("build-backend", "setuptools.build_meta:__legacy__"),
        "backendPath": table.get("backend-path", []),
        "requires": table.get("requires", ["setuptools"]),
    }


main()
