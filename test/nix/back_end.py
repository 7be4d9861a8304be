"""A build back end of one file: the folder of each name in MODULES, with SCRIPTS, as a wheel of NAME and VERSION."""

import base64
import hashlib
import os
import zipfile

from settings import MODULES, NAME, SCRIPTS, VERSION


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    file_name = "%s-%s-py3-none-any.whl" % (NAME, VERSION)
    info = "%s-%s.dist-info" % (NAME, VERSION)
    files = {
        info + "/METADATA": "Metadata-Version: 2.1\nName: %s\nVersion: %s\n" % (NAME, VERSION),
        info + "/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        info + "/entry_points.txt": "[console_scripts]\n"
        + "".join("%s = %s\n" % pair for pair in sorted(SCRIPTS.items())),
    }
    for module in MODULES:
        for name in sorted(os.listdir(module)):
            path = os.path.join(module, name)
            if os.path.isfile(path):
                with open(path, "rb") as file:
                    files[path] = file.read()
    record = ""
    with zipfile.ZipFile(os.path.join(wheel_directory, file_name), "w") as wheel:
        for name, text in sorted(files.items()):
            content = text if isinstance(text, bytes) else text.encode()
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
            record += "%s,sha256=%s,%d\n" % (name, digest, len(content))
            wheel.writestr(zipfile.ZipInfo(name), content)
        wheel.writestr(zipfile.ZipInfo(info + "/RECORD"), record + info + "/RECORD,,\n")
    return file_name
