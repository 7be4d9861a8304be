"""Reads the metadata of wheels with the standard library and pypa's packaging: a line of JSON for each line with a path."""

import json
import sys
import zipfile

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from packaging.metadata import parse_email

paths, expressions = json.load(sys.stdin)
read = {}
for path in paths:
    with zipfile.ZipFile(path) as wheel:
        [name] = [
            name
            for name in wheel.namelist()
            if name.count("/") == 1 and name.endswith(".dist-info/METADATA")
        ]
        metadata, _ = parse_email(wheel.read(name))
        read[path] = {
            "installed": sum(entry.file_size for entry in wheel.infolist()),
            "summary": metadata.get("summary"),
            "expression": metadata.get("license_expression"),
            "licence": metadata.get("license"),
            "classifiers": [
                each for each in metadata.get("classifiers", []) if each.startswith("License ::")
            ],
            "files": metadata.get("license_files", []),
        }

canonical = {}
for expression in expressions:
    try:
        canonical[expression] = canonicalize_license_expression(expression)
    except InvalidLicenseExpression as error:
        canonical[expression] = str(error)

json.dump([read, canonical], sys.stdout)
