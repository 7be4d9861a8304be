"""Write a project of N generated packages: wheels, a simple index of them as files, pyproject.toml and poetry.lock.

    python generate.py FOLDER N INDEX_URL PYTHON

Each package depends on up to three later ones and holds eight small modules. The lock is what Poetry would write:
`poetry check --lock` accepts it.
"""

import base64
import hashlib
import sys
import zipfile
from pathlib import Path

from poetry.factory import Factory

MODULES = 8
FUNCTIONS = 25


def main(folder: Path, count: int, index: str, python: str) -> None:
    names = [f"generated-{number:04}" for number in range(count)]
    blocks = []
    for number, name in enumerate(names):
        needs = [names[later] for later in (number * 2 + 1, number * 2 + 2, number + 7) if later < count]
        needs = sorted(set(needs))
        # A later version of each: what a bump finds.
        write_wheel(folder / "index" / name, name, "1.0.1", needs)
        wheel = write_wheel(folder / "index" / name, name, "1.0.0", needs)
        write_listing(folder / "index" / name)
        blocks.append(lock_block(name, needs, wheel, index))
    listing = "".join(f'<a href="{name}/">{name}</a>\n' for name in names)
    (folder / "index" / "index.html").write_text(listing)

    project = folder / "project"
    project.mkdir(parents=True, exist_ok=True)
    (project / "pyproject.toml").write_text(pyproject(names, index, python))
    lock = project / "poetry.lock"
    lock.write_text("".join(blocks) + lock_metadata("0" * 64, python))
    content_hash = Factory().create_poetry(project).locker._content_hash
    lock.write_text("".join(blocks) + lock_metadata(content_hash, python))


def write_wheel(folder: Path, name: str, version: str, needs: list[str]) -> Path:
    module = name.replace("-", "_")
    body = "".join(
        f"def function_{number}(first, second={number}):\n"
        f'    """Add what is given."""\n'
        f"    return [first + second * index for index in range({number})]\n\n\n"
        for number in range(FUNCTIONS)
    )
    info = f"{module}-{version}.dist-info"
    requires = "".join(f"Requires-Dist: {need} (>=1.0.0)\n" for need in needs)
    files = {f"{module}/part_{number}.py": body for number in range(MODULES)}
    files[f"{module}/__init__.py"] = ""
    files[f"{info}/METADATA"] = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{requires}"
    files[f"{info}/WHEEL"] = (
        "Wheel-Version: 1.0\nGenerator: bench\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    )
    record = "".join(f"{path},{digest(text)},{len(text)}\n" for path, text in files.items())
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{module}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, text in files.items():
            archive.writestr(zipfile.ZipInfo(file, (2020, 1, 1, 0, 0, 0)), text)
    return path


def write_listing(folder: Path) -> None:
    links = ""
    for path in sorted(folder.glob("*.whl")):
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        links += f'<a href="{path.name}#sha256={sha256}">{path.name}</a>\n'
    (folder / "index.html").write_text(links)


def digest(text: str) -> str:
    sha256 = hashlib.sha256(text.encode()).digest()
    return "sha256=" + base64.urlsafe_b64encode(sha256).decode().rstrip("=")


def lock_block(name: str, needs: list[str], wheel: Path, index: str) -> str:
    sha256 = hashlib.sha256(wheel.read_bytes()).hexdigest()
    dependencies = "".join(f'{need} = ">=1.0.0"\n' for need in needs)
    return (
        f'[[package]]\nname = "{name}"\nversion = "1.0.0"\ndescription = ""\noptional = false\n'
        f'python-versions = "*"\ngroups = ["main"]\n'
        f'files = [\n    {{file = "{wheel.name}", hash = "sha256:{sha256}"}},\n]\n\n'
        + (f"[package.dependencies]\n{dependencies}\n" if needs else "")
        + f'[package.source]\ntype = "legacy"\nurl = "{index}"\nreference = "generated"\n\n'
    )


def lock_metadata(content_hash: str, python: str) -> str:
    return f'[metadata]\nlock-version = "2.1"\npython-versions = ">={python}"\ncontent-hash = "{content_hash}"\n'


def pyproject(names: list[str], index: str, python: str) -> str:
    dependencies = "".join(f'    "{name} (>=1.0.0)",\n' for name in names)
    return (
        f'[project]\nname = "generated"\nversion = "1.0.0"\nrequires-python = ">={python}"\n'
        f"dependencies = [\n{dependencies}]\n\n[tool.poetry]\npackage-mode = false\n\n"
        f'[[tool.poetry.source]]\nname = "generated"\nurl = "{index}"\npriority = "primary"\n'
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
