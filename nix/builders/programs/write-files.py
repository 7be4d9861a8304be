"""Write files into $out. $filesPath: a JSON file, {path: text}; a text that begins with #! is made executable."""

import json
import os

with open(os.environ["filesPath"], encoding="utf-8") as file:
    files = json.load(file)
for path, text in sorted(files.items()):
    path = os.path.join(os.environ["out"], path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    if text.startswith("#!"):
        os.chmod(path, 0o755)
