"""The layers of a container image from store paths: `plan SETTINGS GRAPH...` decides them, `stream PLAN TAG` writes the tar."""

import hashlib
import io
import json
import os
import sys
import tarfile
from datetime import datetime


def read_graphs(names):
    """exportReferencesGraph's format: path, deriver, number of references, references; again and again."""
    references = {}
    for name in names:
        with open(name) as lines:
            while path := lines.readline().rstrip("\n"):
                lines.readline()
                references[path] = {lines.readline().rstrip("\n") for _ in range(int(lines.readline()))} - {path}
    return references


def plan(settings_file, *graphs):
    settings = json.load(open(settings_file))
    references = read_graphs(graphs)
    paths = sorted(set(references) - set(settings["leaveOut"])) if settings["includeStorePaths"] else []
    popularity = {path: sum(path in others for others in references.values()) for path in paths}
    paths.sort(key=lambda path: (-popularity[path], path))
    # One layer is the root's.
    alone = settings["maxLayers"] - 2
    layers = [[path] for path in paths[:alone]] + ([paths[alone:]] if paths[alone:] else [])
    json.dump({**settings, "layers": layers}, sys.stdout, sort_keys=True)


class Hashed(io.RawIOBase):
    def __init__(self, stream):
        self.stream, self.hash, self.size = stream, hashlib.sha256(), 0

    def write(self, data):
        self.hash.update(data)
        self.size += len(data)
        return self.stream.write(data)


def layer_of(plan, sources):
    """A tar of (path on disk, name in the image), every entry with the same owner and date."""
    buffer = io.BytesIO()
    out = Hashed(buffer)
    date = int(datetime.fromisoformat(plan["mtime"].replace("Z", "+00:00")).timestamp())
    folders = set()

    def clean(entry):
        entry.mtime, entry.uid, entry.gid = date, plan["uid"], plan["gid"]
        entry.uname, entry.gname = plan["uname"], plan["gname"]
        return entry

    with tarfile.open(fileobj=out, mode="w|", format=tarfile.PAX_FORMAT) as tar:
        for source, name in sources:
            parts = name.strip("/").split("/")[:-1] if name.strip("/") else []
            for depth in range(1, len(parts) + 1):
                folder = "/".join(parts[:depth])
                if folder not in folders:
                    folders.add(folder)
                    entry = tarfile.TarInfo(folder)
                    entry.type, entry.mode = tarfile.DIRTYPE, 0o755
                    tar.addfile(clean(entry))
            for top, directories, files in os.walk(source) if os.path.isdir(source) and not os.path.islink(source) else []:
                directories.sort()
                for item in ([] if top == source and not name.strip("/") else [top]) + [
                    os.path.join(top, file)
                    for file in sorted(files + [d for d in directories if os.path.islink(os.path.join(top, d))])
                ]:
                    at = (name.rstrip("/") + item[len(source):]).lstrip("/")
                    tar.add(item, at, recursive=False, filter=clean)
            if not os.path.isdir(source) or os.path.islink(source):
                tar.add(source, name.strip("/"), recursive=False, filter=clean)
    return buffer.getvalue(), out.hash.hexdigest()


def stream(plan_file, tag):
    plan = json.load(open(plan_file))
    out = tarfile.open(fileobj=sys.stdout.buffer, mode="w|", format=tarfile.PAX_FORMAT)

    def add(name, data):
        entry = tarfile.TarInfo(name)
        entry.size, entry.mode = len(data), 0o644
        out.addfile(entry, io.BytesIO(data))

    names, digests, history = [], [], []
    contents = [([(path, path) for path in layer], layer) for layer in plan["layers"]]
    contents.append(([(plan["root"], "")], ["customisation layer"]))
    for sources, comment in contents:
        data, digest = layer_of(plan, sources)
        names.append(f"{digest}/layer.tar")
        digests.append(f"sha256:{digest}")
        history.append({"created": plan["created"], "comment": f"store paths: {comment}"})
        add(names[-1], data)
    config = json.dumps(
        {
            "created": plan["created"],
            "architecture": plan["architecture"],
            "os": "linux",
            "config": plan["config"],
            "rootfs": {"diff_ids": digests, "type": "layers"},
            "history": history,
        },
        sort_keys=True,
    ).encode()
    name = hashlib.sha256(config).hexdigest() + ".json"
    add(name, config)
    manifest = [{"Config": name, "RepoTags": [f"{plan['name']}:{tag}"], "Layers": names}]
    add("manifest.json", json.dumps(manifest).encode())
    out.close()


{"plan": plan, "stream": stream}[sys.argv[1]](*sys.argv[2:])
