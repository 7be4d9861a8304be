"""Run the real Poetry through this machine's simple index.

Poetry's default repository asks the index's JSON API, which mirrors often lack. So Poetry works in a scratch copy that
names the simple index as a source; what that leaves in a lock is taken out again, and the lock is then what
`poetry lock` writes where the JSON API can be reached.

    .venv/bin/python scripts/poetry-here.py lock PROJECT
    .venv/bin/python scripts/poetry-here.py add PROJECT REQUIREMENT [OPTION OF poetry add ...]
    .venv/bin/python scripts/poetry-here.py remove PROJECT NAME [OPTION OF poetry remove ...]
    .venv/bin/python scripts/poetry-here.py update PROJECT [NAME ...]
    .venv/bin/python scripts/poetry-here.py install PROJECT VENV [OPTION OF poetry install ...]

VENV is made by the caller, with the Python that is wanted. PROJECT itself is not installed. The environment variable
BUILD_CONSTRAINTS may hold `[tool.poetry.build-constraints]` as JSON: `{"PACKAGE": {"REQUIREMENT": "==VERSION"}}`.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tomlkit
from poetry.factory import Factory

SOURCE = "simple-index"


def simple_index() -> str:
    """The index that uv or pip would ask, from their settings or pip's own default."""
    for name in ("UV_DEFAULT_INDEX", "PIP_INDEX_URL"):
        if os.environ.get(name):
            return os.environ[name]
    pip = [sys.executable, "-m", "pip"]
    configured = subprocess.run(
        [*pip, "config", "get", "global.index-url"], check=False, capture_output=True, text=True
    )
    if configured.returncode == 0:
        return configured.stdout.strip()
    default = "from pip._internal.models.index import PyPI; print(PyPI.simple_url)"
    return subprocess.check_output([sys.executable, "-c", default], text=True).strip()


@contextmanager
def scratch_copy(project: Path) -> Iterator[Path]:
    """A copy of the project whose pyproject.toml names the simple index as its primary source."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder) / project.name
        shutil.copytree(project, scratch, ignore=shutil.ignore_patterns(".*", "result*"))
        pyproject = tomlkit.parse((scratch / "pyproject.toml").read_text())
        poetry = pyproject.setdefault("tool", {}).setdefault("poetry", {})
        if "BUILD_CONSTRAINTS" in os.environ:
            poetry["build-constraints"] = json.loads(os.environ["BUILD_CONSTRAINTS"])
        source = {"name": SOURCE, "url": simple_index(), "priority": "primary"}
        poetry.setdefault("source", tomlkit.aot()).append(tomlkit.item(source))
        (scratch / "pyproject.toml").write_text(tomlkit.dumps(pyproject))
        yield scratch


def rewrite_lock(read: Path, write: Path, *, project: Path, index: str | None) -> None:
    """The lock `read` with its index packages from `index`, hashed as the lock of `project`."""
    locked = tomlkit.parse(read.read_text())
    for package in locked["package"]:
        if index is None and package.get("source", {}).get("reference") == SOURCE:
            del package["source"]
        elif index is not None and "source" not in package:
            package["source"] = {"type": "legacy", "url": index, "reference": SOURCE}
    locked["metadata"]["content-hash"] = Factory().create_poetry(project).locker._content_hash
    write.write_text(tomlkit.dumps(locked))


def poetry(project: Path, *arguments: str, environment: dict[str, str] | None = None) -> None:
    command = [sys.executable, "-m", "poetry", "--no-interaction", f"--directory={project}"]
    subprocess.run([*command, *arguments], check=True, env={**os.environ, **(environment or {})})


def lock(project: Path) -> None:
    with scratch_copy(project) as scratch:
        virtualenvs = {"POETRY_VIRTUALENVS_CREATE": "false"}
        poetry(scratch, "lock", environment=virtualenvs)
        rewrite_lock(scratch / "poetry.lock", project / "poetry.lock", project=project, index=None)


def change(verb: str, project: Path, *arguments: str) -> None:
    """`poetry add --lock` and the like: pyproject.toml and poetry.lock change, nothing is installed."""
    with scratch_copy(project) as scratch:
        poetry(scratch, verb, "--lock", *arguments, environment={"POETRY_VIRTUALENVS_CREATE": "false"})
        pyproject = tomlkit.parse((scratch / "pyproject.toml").read_text())
        tables = pyproject["tool"]["poetry"]
        tables["source"].pop()
        if not tables["source"]:
            del tables["source"]
        if not tables:
            del pyproject["tool"]["poetry"]
        if not pyproject["tool"]:
            del pyproject["tool"]
        (project / "pyproject.toml").write_text(tomlkit.dumps(pyproject))
        rewrite_lock(scratch / "poetry.lock", project / "poetry.lock", project=project, index=None)


def install(project: Path, venv: Path, *options: str) -> None:
    with scratch_copy(project) as scratch:
        rewrite_lock(project / "poetry.lock", scratch / "poetry.lock", project=scratch, index=simple_index())
        path = f"{venv / 'bin'}{os.pathsep}{os.environ['PATH']}"
        environment = {"VIRTUAL_ENV": str(venv), "PATH": path}
        poetry(scratch, "install", "--no-root", *options, environment=environment)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["lock", project]:
            lock(Path(project).resolve())
        case ["add" | "remove" | "update" as verb, project, *arguments]:
            change(verb, Path(project).resolve(), *arguments)
        case ["install", project, venv, *options]:
            install(Path(project).resolve(), Path(venv).resolve(), *options)
        case _:
            sys.exit(__doc__)
