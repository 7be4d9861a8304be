"""Random projects, each locked by the real Poetry against an index in memory.

make-locked.py FOLDER SEED COUNT: one folder for each project that Poetry could lock. It refuses most of the COUNT projects.
Every fourth lock is turned into one of format 2.0 or 1.1, as older versions wrote it.
"""

import logging
import random
import re
import shutil
import signal
import sys
import warnings
import zipfile
from pathlib import Path

import tomlkit
from cleo.io.null_io import NullIO
from poetry.config.config import Config
from poetry.core.packages.dependency import Dependency
from poetry.core.packages.package import Package
from poetry.factory import Factory
from poetry.inspection.info import PackageInfo
from poetry.installation.installer import Installer
from poetry.puzzle.provider import Provider
from poetry.repositories import Repository, RepositoryPool
from poetry.repositories.installed_repository import InstalledRepository
from poetry.repositories.repository_pool import Priority
from poetry.utils.env import NullEnv

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

NAMES = ["Alpha", "beta.core", "gamma_x", "delta", "Epsilon-Two", "zeta", "eta", "theta"]
EXTRAS = ["x", "Y_y", "z.z"]
VERSIONS = [
    ["1.0", "1.1", "2.0"],
    ["1.0.0", "1.2.3", "2.0.0", "2.1.0rc1"],
    ["0.1.0", "0.2.0", "0.2.1", "0.3.0"],
    ["1.0", "2.0", "3.0a1", "3.0.dev1"],
    ["1.0", "1.0.post1", "1.1"],
    ["2021.1", "2023.4"],
    ["1!1.0", "1!2.0"],
    ["1.0", "1.0+cpu", "2.0", "2.0+cpu"],
    ["1.0b1", "1.0b2"],
]
MARKERS = [
    'sys_platform == "linux"',
    'sys_platform != "win32"',
    'python_version >= "3.11"',
    'python_version < "3.11"',
    'python_version <= "3.11"',
    'python_version != "3.11"',
    'python_version in "3.9 3.10"',
    'python_version ~= "3.10"',
    'python_full_version < "3.11.3"',
    'python_full_version >= "3.10.2" and python_version < "3.13"',
    'python_full_version == "3.11.*"',
    'platform_machine == "x86_64" or sys_platform == "darwin"',
    'platform_system == "Darwin" and platform_machine == "arm64"',
    "platform_machine not in 'arm64, aarch64'",
    'implementation_name == "cpython"',
    'platform_python_implementation != "PyPy"',
    'os_name == "nt"',
    '"linux" in sys_platform',
    'platform_release >= "20.0"',
]
PYTHONS = ["^3.9", ">=3.9", ">=3.9,<3.14", "~3.11", ">=3.8,<4.0", "^3.9.1", ">=3.9,!=3.10.*"]
WHEEL_PLATFORMS = [
    "manylinux_2_17_x86_64.manylinux2014_x86_64",
    "manylinux_2_28_aarch64",
    "macosx_11_0_arm64",
    "macosx_10_9_universal2",
    "win_amd64",
    "musllinux_1_2_x86_64",
    "linux_x86_64",
]


class Maker:
    """Everything that is random in one project."""

    def __init__(self, seed, folder):
        self.random = random.Random(seed)
        self.folder = folder
        self.index = {name: self.one(VERSIONS) for name in NAMES}
        self.private = {name for name in NAMES if self.chance(0.12)}

    def chance(self, share):
        return self.random.random() < share

    def one(self, choices):
        return self.random.choice(choices)

    def some(self, choices, most):
        return self.random.sample(choices, min(len(choices), self.random.randint(0, most)))

    # --- the index ---

    def repositories(self):
        public, private = Repository("PyPI"), Repository("private")
        for name, versions in self.index.items():
            extras = self.some(EXTRAS, 2)
            for version in versions:
                info = PackageInfo(
                    name=name,
                    version=version,
                    requires_dist=self.requirements_of(name, extras),
                    requires_python=self.one([None] * 6 + [">=3.8", ">=3.11", "<3.12", "!=3.9.*,>=3.8", ">=3.9.1"]),
                    files=self.files(name, version),
                )
                if name in self.private:
                    info._source_type = "legacy"
                    info._source_url = "https://example.org/simple"
                    info._source_reference = "private"
                package = info.to_package()
                package._yanked = self.chance(0.05)
                (private if name in self.private else public).add_package(package)
        return public, private

    def requirements_of(self, name, extras):
        later = NAMES[NAMES.index(name) + 1 :]
        requirements = [self.requirement(other) for other in self.some(later, 2)]
        for extra in extras:
            for other in self.some([other for other in NAMES if other != name], 2):
                markers = [f"extra == '{extra}'"]
                if self.chance(0.3):
                    markers.insert(0, f"({self.one(MARKERS)})")
                requirements.append(f"{other}{self.versions(other)} ; {' and '.join(markers)}")
        return requirements

    def files(self, name, version):
        stem = f"{normalized(name)}-{version}"
        names = [f"{stem}-{self.one(['py3', 'py2.py3'])}-none-any.whl"] if self.chance(0.6) else []
        for digits in self.some(["39", "310", "311", "312", "313"], 4) if self.chance(0.4) else []:
            for platform in self.some(WHEEL_PLATFORMS, 4):
                build = self.one(["", "", "", "-1", "-2abc"])
                names.append(f"{stem}{build}-cp{digits}-{self.one(['cp' + digits, 'abi3', 'none'])}-{platform}.whl")
        if self.chance(0.7):
            names.append(f"{self.one([normalized(name), name])}-{version}.{self.one(['tar.gz', 'tar.gz', 'zip'])}")
        return [{"file": each, "hash": f"sha256:{self.random.getrandbits(256):064x}"} for each in names]

    # --- dependencies ---

    def versions(self, name):
        """As PEP 440 says it."""
        version = self.one(self.index[name])
        public = version.split("+")[0]
        return self.one(["", "", "", "", f">={public}", f"<={version}", f"!={version}", f">={public},<9999"])

    def constraint(self, name):
        """As Poetry says it."""
        public = self.one(self.index[name]).split("+")[0]
        return self.one(["*", "*", "*", f">={public}", f"^{public}", f"~{public}", f">={public} <9999", f"{public} || >={public}"])

    def requirement(self, name):
        extras = self.some(EXTRAS, 2) if self.chance(0.3) else []
        marker = f"{self.one([';', ' ; '])}{self.one(MARKERS)}" if self.chance(0.35) else ""
        return f"{name}{'[' + ','.join(extras) + ']' if extras else ''}{self.versions(name)}{marker}"

    def entry(self, name, optional):
        """Of [tool.poetry.dependencies] or of a group."""
        if self.chance(0.3):
            return self.constraint(name)
        if self.chance(0.08):
            return self.direct(name)
        if self.chance(0.15):
            sides = self.one([("python", "<3.11", ">=3.11"), ("markers", MARKERS[0], 'sys_platform != "linux"')])
            entries = [{"version": self.constraint(name), sides[0]: side} for side in sides[1:]]
            return [{**entry, "optional": True} for entry in entries] if optional and self.chance(0.3) else entries
        entry = {"version": self.constraint(name)}
        if self.chance(0.35):
            entry["extras"] = [self.one(EXTRAS)]
        if self.chance(0.3):
            entry["markers"] = self.one(MARKERS)
        if self.chance(0.2):
            entry["python"] = self.one([">=3.10", "<3.11", "^3.9", "~3.11", "<=3.11", "3.11.*", ">3.9", "!=3.10.*"])
        if self.chance(0.1):
            entry["platform"] = self.one(["linux", "!=win32", "linux || darwin"])
        if optional and self.chance(0.4):
            entry["optional"] = True
        if self.chance(0.1):
            entry["allow-prereleases"] = True
        if name in self.private and self.chance(0.5):
            entry["source"] = "private"
        return entry

    def direct(self, name):
        """Straight from a folder, a file, a URL or git."""
        kind = self.one(["directory", "file", "url", "git"])
        if kind == "directory":
            directory = self.folder / "libraries" / normalized(name)
            directory.mkdir(parents=True, exist_ok=True)
            text = f'[project]\nname = "{name}"\nversion = "9"\ndependencies = ["delta"]\noptional-dependencies = {{x = ["zeta"]}}\n'
            (directory / "pyproject.toml").write_text(text)
            entry = {"path": f"libraries/{normalized(name)}", "develop": self.chance(0.5)}
        elif kind == "file":
            write_wheel(self.folder, name)
            entry = {self.one(["path", "file"]): f"{normalized(name)}-9-py3-none-any.whl"}
        elif kind == "url":
            entry = {"url": f"https://example.org/files/{normalized(name)}-9-py3-none-any.whl"}
        else:
            entry = {"git": self.one(["https://example.org/a/b.git", "git@example.org:a/b.git"])}
            if self.chance(0.6):
                entry[self.one(["rev", "tag", "branch"])] = self.one(["main", "v1"])
            if self.chance(0.3):
                entry["subdirectory"] = "sub"
        if self.chance(0.3):
            entry["extras"] = ["x"]
        if self.chance(0.3):
            entry["markers"] = self.one(MARKERS)
        return entry

    # --- pyproject.toml ---

    def pyproject(self):
        style = self.one(["poetry", "poetry", "standard", "standard", "mixed", "dynamic"])
        names = self.some(NAMES, 4) or ["delta"]
        document, poetry = {}, {}
        if style == "poetry":
            dependencies = {"python": self.one(PYTHONS), **{name: self.entry(name, True) for name in names}}
            poetry = {"name": "Made.Project", "version": "1", "dependencies": dependencies}
            if self.chance(0.6):
                optional = [name for name, entry in dependencies.items() if "'optional': True" in str(entry)]
                poetry["extras"] = {extra: self.some(optional, 3) for extra in self.some(["one", "Two_2", "all"], 3)}
        else:
            document["project"] = self.project(style, names)
            if style != "standard":
                enriched = {name: self.entry(name, True) for name in names if self.chance(0.8)}
                for entry in enriched.values():
                    if isinstance(entry, dict) and style == "mixed" and entry.keys() & {"markers", "python", "platform"}:
                        for key in ("version", "extras", "optional"):
                            entry.pop(key, None)
                poetry["dependencies"] = enriched
        self.add_groups(document, poetry, style)
        if self.private:
            priority = self.one(["supplemental", "supplemental", "explicit"])
            poetry["source"] = [{"name": "private", "url": "https://example.org/simple", "priority": priority}]
        if poetry:
            document["tool"] = {"poetry": poetry}
        return document

    def project(self, style, names):
        requires = self.one([">=3.9", ">=3.9,<3.14", "~=3.11", ">=3.8,<4.0", ">=3.9,!=3.10.*"])
        project = {"name": "Made.Project", "version": "1", "requires-python": requires}
        if style == "dynamic":
            kinds = ["dependencies", "optional-dependencies"]
            project["dynamic"] = self.one([kinds[:1], kinds[1:], kinds])
        dynamic = project.get("dynamic", [])
        if "dependencies" not in dynamic:
            project["dependencies"] = [self.requirement(name) for name in names]
        if "optional-dependencies" not in dynamic and self.chance(0.6):
            project["optional-dependencies"] = {
                extra: [self.requirement(name) for name in self.some(NAMES, 3)]
                for extra in self.some(["one", "Two_2", "all"], 3)
            }
        return project

    def add_groups(self, document, poetry, style):
        groups = self.some(["dev", "Docs", "test_it", "lint.x"], 3)
        standard, own = {}, {}
        for place, group in enumerate(groups):
            kind = "own" if style == "poetry" and self.chance(0.7) else self.one(["own", "standard", "both"])
            names = self.some(NAMES, 3)
            if kind != "own":
                standard[group] = [self.requirement(name) for name in names]
                before = [other for other in groups[:place] if other in standard]
                if before and self.chance(0.3):
                    standard[group].append({"include-group": self.one(before)})
            if kind != "standard":
                table = {"optional": True} if self.chance(0.3) else {}
                if kind == "own" or self.chance(0.6):
                    table["dependencies"] = {name: self.entry(name, False) for name in names}
                if place and self.chance(0.2):
                    table["include-groups"] = [self.one(groups[:place])]
                own[group] = table or {"optional": True}
        if standard:
            document["dependency-groups"] = standard
        if own:
            poetry["group"] = own


def normalized(name):
    return re.sub(r"[-_.]+", "_", name).lower()


def write_wheel(folder, name):
    stem = f"{normalized(name)}-9"
    with zipfile.ZipFile(folder / f"{stem}-py3-none-any.whl", "w") as wheel:
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: 9\nProvides-Extra: x\nRequires-Dist: delta\n"
        wheel.writestr(f"{stem}.dist-info/METADATA", metadata + "Requires-Dist: zeta; extra == 'x'\n")
        wheel.writestr(f"{stem}.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{stem}.dist-info/RECORD", "")


def from_git(provider, dependency):
    """The answer of a Git clone, without cloning anything."""
    package = Package(
        dependency.name,
        "9",
        source_type="git",
        source_url=dependency.source,
        source_reference=dependency.reference,
        source_resolved_reference="0123456789abcdef0123456789abcdef01234567",
        source_subdirectory=dependency.source_subdirectory,
    )
    package.develop = dependency.develop
    return with_requirements(package)


def from_url(provider, dependency):
    package = Package(dependency.name, "9", source_type="url", source_url=dependency.url)
    package.files = [{"file": dependency.url.rsplit("/", 1)[1], "hash": f"sha256:{'0' * 64}"}]
    return with_requirements(package)


def with_requirements(package):
    optional = Dependency.create_from_pep_508("zeta ; extra == 'x'")
    package.add_dependency(Dependency.create_from_pep_508("delta"))
    package.add_dependency(optional)
    package.extras = {"x": [optional]}
    return package


Provider._search_for_vcs = from_git
Provider._search_for_url = from_url


def lock(folder, document, public, private):
    (folder / "pyproject.toml").write_text(tomlkit.dumps(document))
    poetry = Factory().create_poetry(folder, disable_plugins=True, disable_cache=True)
    pool = RepositoryPool()
    pool.add_repository(public, priority=Priority.PRIMARY)
    sources = document.get("tool", {}).get("poetry", {}).get("source", [])
    if sources:
        pool.add_repository(private, priority=Priority[sources[0]["priority"].upper()])
    installer = Installer(
        NullIO(), NullEnv(), poetry.package, poetry.locker, pool, Config.create(), installed=InstalledRepository()
    )
    installer.lock(True)
    installer.run()


def write_as_older(path, version):
    data = tomlkit.parse(path.read_text()).unwrap()
    metadata = data.pop("metadata")
    metadata["lock-version"] = version
    for package in data["package"]:
        del package["groups"]
        package.pop("markers", None)
        if version == "1.1":
            package["category"] = "main"
            metadata.setdefault("files", {}).setdefault(package["name"], []).extend(package.pop("files"))
    data["metadata"] = metadata
    path.write_text(tomlkit.dumps(data))


def give_up(*_):
    raise TimeoutError


def main(parent, seed, count):
    signal.signal(signal.SIGALRM, give_up)
    for number in range(count):
        folder = parent / f"{seed}-{number}"
        folder.mkdir(parents=True)
        maker = Maker(f"{seed}-{number}", folder)
        signal.alarm(10)
        try:
            public, private = maker.repositories()
            lock(folder, maker.pyproject(), public, private)
            if number % 4 == 0:
                write_as_older(folder / "poetry.lock", "1.1" if number % 8 == 0 else "2.0")
        # The project is refused, has no solution, or makes Poetry fail: there are many kinds of exceptions for that.
        except Exception:
            shutil.rmtree(folder)
        finally:
            signal.alarm(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
