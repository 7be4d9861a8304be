"""Links the trees of several packages into $out, as nixpkgs' buildEnv does."""

import json
import os
import sys
from pathlib import Path

out = Path(os.environ["out"] + os.environ.get("extraPrefix", ""))
ignore_collisions = os.environ.get("ignoreCollisions") == "1"
check_contents = os.environ.get("checkCollisionContents") == "1"
wanted = os.environ["pathsToLink"].split()

# By path below $out: the link's target and priority; None marks a folder that several packages share.
links: dict[str, tuple[str, int] | None] = {}
done = set()


def is_wanted(path):
    if not path:
        return True
    return any(prefix == "/" or (path + "/").startswith(prefix.rstrip("/") + "/") for prefix in wanted)


def leads_to_wanted(path):
    return any((prefix.rstrip("/") + "/").startswith(path + "/") for prefix in wanted)


def add_folder(folder, at, priority):
    for entry in sorted(os.listdir(folder)):
        add(os.path.join(folder, entry), f"{at}/{entry}", priority)


def add(source, at, priority):
    base = os.path.basename(source)
    if at.startswith("/nix-support") or at in ("/propagated-build-inputs",) or base == "perllocal.pod":
        return
    if not is_wanted(at) and not (os.path.isdir(source) and leads_to_wanted(at)):
        return
    if not is_wanted(at):
        links.setdefault(at, None)
        add_folder(source, at, priority)
        return
    if at not in links:
        links[at] = (source, priority)
        return
    held = links[at]
    held_is_folder = held is None or os.path.isdir(held[0])
    if held_is_folder and os.path.isdir(source):
        links[at] = None
        if held is not None:
            add_folder(held[0], at, held[1])
        add_folder(source, at, priority)
        return
    if held is None:
        sys.exit(f"error: collision between `{source}' and a folder")
    target, held_priority = held
    if os.path.realpath(target) == os.path.realpath(source):
        return
    if priority != held_priority:
        if priority < held_priority:
            links[at] = (source, priority)
        return
    if ignore_collisions:
        print(f"warning: collision between `{target}' and `{source}'", file=sys.stderr)
        return
    if check_contents and Path(target).is_file() and Path(source).is_file():
        if Path(target).read_bytes() == Path(source).read_bytes() and os.access(target, os.X_OK) == os.access(source, os.X_OK):
            return
    sys.exit(f"error: collision between `{source}' and `{target}'")


def add_package(path, priority):
    if path in done:
        return
    done.add(path)
    if not os.path.isdir(path):
        sys.exit(f"The store path {path} is a file and can't be merged into an environment using pkgs.buildEnv!")
    add_folder(path, "", priority)
    propagated = Path(path, "nix-support/propagated-user-env-packages")
    if propagated.exists():
        for other in propagated.read_text().split():
            add_package(other, 1000)


with open(sys.argv[1]) as stream:
    for package in json.load(stream):
        for path in package["paths"]:
            add_package(path, package["priority"])

out.mkdir(parents=True, exist_ok=True)
for at in sorted(links):
    place = Path(f"{out}{at}")
    if links[at] is None:
        place.mkdir(parents=True, exist_ok=True)
    else:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(links[at][0])
