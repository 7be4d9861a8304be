"""Writes packaging.json: every text that packaging's own tests hold, with the answers of packaging and poetry-core.

    pip download --no-deps --no-binary :all: packaging==26.3   # the same version as in .venv
    tar xf packaging-26.3.tar.gz
    .venv/bin/python test/vectors/update.py packaging-26.3.tar.gz packaging-26.3

The texts are the string literals of its tests, read and not run; the answers come from the installed packages.
"""

import ast
import hashlib
import json
import sys
from importlib.metadata import version as installed
from pathlib import Path

here = Path(__file__).parent
sys.path.insert(0, str(here.parent / "property"))
import reference  # noqa: E402

targets = {
    "linux": {
        "implementation_name": "cpython",
        "implementation_version": "3.12.1",
        "os_name": "posix",
        "platform_machine": "x86_64",
        "platform_python_implementation": "CPython",
        "platform_release": "6.1.0-13-amd64",
        "platform_system": "Linux",
        "platform_version": "#1 SMP Debian 6.1.55-1",
        "python_full_version": "3.12.1",
        "python_version": "3.12",
        "sys_platform": "linux",
    }
}


def literals(path):
    """All string literals of a file, each once, in order."""
    nodes = ast.walk(ast.parse(path.read_text()))
    texts = (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return [text for text in dict.fromkeys(texts) if len(text) < 200 and "\n" not in text]


def tuples(path):
    """All tuples of literals of a file: the rows of its parametrized tests."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Tuple):
            try:
                yield ast.literal_eval(node)
            except ValueError:
                pass


def rows(kind, asked):
    asked = list(asked)
    return [[*arguments, answer] for arguments, answer in zip(asked, reference.answer({kind: asked})[kind])]


def versions_in_order(texts):
    """Groups of equal versions, ascending."""
    groups = []
    for text in sorted(filter(reference.version, texts), key=reference.Version):
        if groups and reference.compare(groups[-1][0], text) == 0:
            groups[-1].append(text)
        else:
            groups.append([text])
    return groups


def marker_rows(path):
    asked = [(text, {}) for text in literals(path) if reference.marker(text, targets["linux"]) is not None]
    for row in tuples(path):
        if len(row) == 3 and isinstance(row[0], str) and isinstance(row[1], dict):
            asked.append((row[0], {key: value for key, value in row[1].items() if isinstance(value, str)}))
    for text, changes in asked:
        environment = {**targets["linux"], **changes}
        extra = environment.pop("extra", "")
        by_packaging = reference.marker(text, {**environment, "extra": extra})
        by_poetry = reference.poetry_marker(text, environment, [extra] if extra else [])
        yield {"marker": text, "changes": changes, "packaging": by_packaging, "poetry": by_poetry}


def main(archive, source):
    tests = Path(source) / "tests"
    version_texts = literals(tests / "test_version.py") + literals(tests / "test_specifiers.py")
    vectors = {
        "origin": {
            "what": "string literals of the tests of packaging, with the answers of packaging and poetry-core",
            "packaging": installed("packaging"),
            "poetry-core": installed("poetry-core"),
            "sdist": Path(archive).name,
            "sha256": hashlib.sha256(Path(archive).read_bytes()).hexdigest(),
            "licence": "packaging: Apache-2.0 OR BSD-2-Clause",
        },
        "environment": targets["linux"],
        "versions": rows("version", ([text] for text in version_texts)),
        "order": versions_in_order(version_texts),
        "specifiers": rows("specifier", ([text] for text in literals(tests / "test_specifiers.py"))),
        "markers": list(marker_rows(tests / "test_markers.py")),
        "markerSyntax": rows("marker_syntax", ([text] for text in literals(tests / "test_markers.py"))),
        "wheels": rows("wheel", ([text] for text in literals(tests / "test_utils.py") if ".whl" in text)),
        "sdists": rows("sdist", ([text] for text in literals(tests / "test_utils.py") if ".tar" in text or ".zip" in text)),
        "tags": rows("tag", ([text] for text in literals(tests / "test_tags.py") if "-" in text)),
        "requirements": rows("requirement", ([text] for text in literals(tests / "test_requirements.py"))),
    }
    # One case, one line: changes stay readable.
    blocks = []
    for key, value in vectors.items():
        if isinstance(value, list):
            lines = ",\n".join("  " + json.dumps(item, ensure_ascii=False) for item in value)
            blocks.append(f"{json.dumps(key)}: [\n{lines}\n]")
        else:
            blocks.append(f"{json.dumps(key)}: {json.dumps(value, indent=2)}")
    (here / "packaging.json").write_text("{\n" + ",\n".join(blocks) + "\n}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
