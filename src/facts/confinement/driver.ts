// The supervisor inside the confinement: it runs a script of ours together with the package's code, and passes its answer out.

/**
 * Python, which is at hand wherever a package is asked. It copies the tree, so that what the package does to it stays in here,
 * keeps the end of what is printed, ends what grows beyond bounds, and writes one line of JSON and the result's bytes.
 *
 * Where root runs Nix and there are no users to build as, it is the machine's root in there, and may write into what Nix shows:
 * `seal` makes that read-only, in a namespace of its own, and gives up the right to undo it, before the package's code runs.
 */
export const driver = String.raw`
import json, os, resource, shutil, stat, subprocess, sys, threading, time

job_folder = sys.argv[1]
with open(os.path.join(job_folder, "job.json")) as file:
    job = json.load(file)
# Nix names a file for its output. It is opened before all is read-only.
out = os.open(os.environ["out"], os.O_WRONLY | os.O_CREAT) if "out" in os.environ else 1


def seal(kept):
    import ctypes
    libc = ctypes.CDLL(None, use_errno=True)
    remount, read_only, bind, recursive, private = 32, 1, 4096, 16384, 1 << 18
    flags = {"ro": 1, "nosuid": 2, "nodev": 4, "noexec": 8, "noatime": 1024, "nodiratime": 2048, "relatime": 1 << 21}

    def check(answer, what):
        if answer != 0:
            raise OSError(ctypes.get_errno(), what + " cannot be sealed")

    def mount(source, target, how):
        check(libc.mount(source and os.fsencode(source), os.fsencode(target), None, how, None), target)

    user, group = os.getuid(), os.getgid()
    new_user, new_mounts = 0x10000000, 0x00020000
    check(libc.unshare(new_user | new_mounts), "the sandbox")
    for name, text in (("setgroups", "deny"), ("uid_map", "%d %d 1" % (user, user)), ("gid_map", "%d %d 1" % (group, group))):
        with open("/proc/self/" + name, "w") as file:
            file.write(text)
    mount(None, "/", recursive | private)
    # Some of what is shown may lie below it.
    mount("/tmp", "/tmp", bind | recursive)
    # Root may write kernel settings, whatever its namespace.
    for place in ("sys", "irq", "bus", "fs", "sysrq-trigger"):
        place = "/proc/" + place
        if os.path.exists(place):
            mount(place, place, bind | recursive)
    with open("/proc/self/mountinfo") as file:
        mounts = [line.split() for line in file]
    for fields in mounts:
        place = fields[4].encode().decode("unicode_escape")
        within = place == "/dev" or place.startswith("/dev/") or place == "/proc"
        if within or place in kept:
            continue
        current = sum(flags.get(name, 0) for name in fields[5].split(","))
        mount(None, place, remount | bind | current | read_only)
    prctl_drop_bound = 24
    for capability in range(64):
        libc.prctl(prctl_drop_bound, capability, 0, 0, 0)


def limit():
    for name, most in job["limits"].items():
        try:
            resource.setrlimit(getattr(resource, name), (most, most))
        except (AttributeError, ValueError, OSError):
            pass


def everything():
    memory = processes = 0
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open("/proc/%s/statm" % name) as file:
                    memory += int(file.read().split()[1]) * resource.getpagesize()
                processes += 1
            except (OSError, IndexError, ValueError):
                pass
    return memory, processes


def answer(header, result=b""):
    text = json.dumps(header).encode() + b"\n" + result
    with os.fdopen(out, "wb") as file:
        file.write(text)
    os._exit(0)


if any(os.path.exists(path) for path in job["hidden"]):
    answer({"visible": True})
build = os.environ.get("NIX_BUILD_TOP") or job["build"]
tree, home, temporary = (os.path.join(build, name) for name in ("tree", "home", "tmp"))
for folder in (home, temporary):
    os.makedirs(folder, exist_ok=True)
if job["seals"] and any(os.access(path, os.W_OK) for path in ("/usr", "/proc/sys/kernel/core_pattern", job["python"], job_folder)):
    seal([build, os.path.realpath(build), "/tmp"])
shutil.copytree(job["tree"], tree, symlinks=True)
result = os.path.join(home, "result")
environment = dict(job["variables"], HOME=home, TMPDIR=temporary)
child = subprocess.Popen(
    [job["python"], "-s", os.path.join(job_folder, "script.py"), result] + job["arguments"],
    cwd=os.path.join(tree, job["subdirectory"]), env=environment, preexec_fn=limit,
    stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
)
kept = bytearray()
printed = 0


def read():
    global printed
    while True:
        part = os.read(child.stdout.fileno(), 65536)
        if not part:
            return
        printed += len(part)
        kept.extend(part)
        del kept[: max(0, len(kept) - job["outputBytes"])]


reader = threading.Thread(target=read, daemon=True)
reader.start()
excess = None
while child.poll() is None and excess is None:
    try:
        child.wait(0.05)
    except subprocess.TimeoutExpired:
        if printed > job["printedBytes"]:
            excess = "it prints without end"
        if job["counts"]:
            memory, processes = everything()
            if memory > job["memoryBytes"]:
                excess = "it took too much memory"
            elif processes > job["processes"]:
                excess = "it started too many processes"
# What it left running may keep its output open.
reader.join(0.2)
if excess is None and child.returncode < 0:
    excess = "it was ended by signal %d" % -child.returncode
content = b""
unanswered = None
if excess is None and child.returncode == 0:
    try:
        handle = os.open(result, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_size > job["resultBytes"]:
            unanswered = "its answer is no file, or too large"
        else:
            with os.fdopen(handle, "rb") as file:
                content = file.read(job["resultBytes"])
    except OSError:
        unanswered = "it ended and left no answer"
output = bytes(kept).decode("utf8", "replace").rstrip()
answer({"exitCode": child.returncode, "ended": excess, "unanswered": unanswered, "output": output}, content)
`;
