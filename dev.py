"""The one door for developers: prepares this machine, then runs, tests, measures or builds the program.

    python3 dev.py run            the program; without a display a tour that leaves pictures in out/tour
    python3 dev.py test [ARGS]    formatter, linter, types, contracts, tests (ARGS go to pytest)
    python3 dev.py kc ARGS…       the program's command line; ARGS, stdin and exit code pass through untouched
    python3 dev.py bench [ARGS]   measurements, each beside its floor
    python3 dev.py build          a one-folder program in dist/, then its own self-test
    python3 dev.py lock           write requirements/*.lock again from pyproject.toml
    python3 dev.py fmt            format, and mend what the linter can mend

Needs Python 3.11 or later and nothing else. The first time it makes .venv from requirements/dev.lock (network needed)
and, on Debian as root, installs the system libraries Qt wants; afterwards it works offline. Messages go to stderr.
Exit codes: those of what was run; 2 wrong usage; 3 the machine cannot be prepared (what to do is printed).
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import inspect
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
LOCK = ROOT / "requirements" / "dev.lock"
STAMP = VENV / "kc-desktop.stamp"

# Shared library -> Debian package. Found by adding one package at a time to a minimal Debian 12.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
}
X11_LIBRARIES = {  # a real window under X11 needs these too
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def say(text: str) -> None:
    print(f"dev.py: {text}", file=sys.stderr, flush=True)


def stop(text: str) -> NoReturn:
    say(text)
    raise SystemExit(3)


# ------------------------------------------------------------------------------------------------- prepare the machine
def missing_packages(libraries: dict[str, str]) -> list[str]:
    """The packages of ``libraries`` whose shared library the loader does not find."""
    missing = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def apt_install(packages: Sequence[str], why: str) -> None:
    """Install Debian packages when we may; else stop with the exact command."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        stop(f"{why}. Install what your system calls these Debian packages, then try again: {' '.join(packages)}")
    if os.geteuid() != 0:
        stop(f"{why}. Run this, then try again:\n    sudo apt-get update && sudo {' '.join(command)}")
    say(f"{why}; installing {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-q"], env=quiet, stdout=sys.stderr, check=False)
    if subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode:
        stop(f"apt-get failed. With a network and a working package list, run:\n    {' '.join(command)}")


def ensure_qt_libraries() -> None:
    """What PySide6 needs from a Linux system. Loading what is there costs microseconds, so look every time."""
    if not sys.platform.startswith("linux"):
        return
    wanted = QT_LIBRARIES | (X11_LIBRARIES if os.environ.get("DISPLAY") and has_display() else {})
    if missing := missing_packages(wanted):
        apt_install(missing, "Qt misses system libraries")


def make_venv() -> None:
    """An empty environment with pip. Debian ships Python without the parts that make one."""
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        apt_install([f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"], "Python misses its venv module")
    say(f"making {VENV.name} with Python {sys.version.split()[0]}")
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], stdout=sys.stderr, check=False).returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        stop("python -m venv failed; what it said stands above")


def install_locked() -> None:
    """Everything of the lock, by hash. What is there in the right version is left alone and needs no network."""
    pip = [str(PYTHON), "-m", "pip"]
    if subprocess.run([*pip, "--version"], capture_output=True, check=False).returncode:
        subprocess.run([str(PYTHON), "-m", "ensurepip"], stdout=sys.stderr, check=False)
    say("installing the locked packages (once; a few minutes on a slow line)")
    options = ["-qq", "--no-input", "--disable-pip-version-check", "--require-hashes", "--requirement", str(LOCK)]
    if subprocess.run([*pip, "install", *options], stdout=sys.stderr, check=False).returncode:
        stop("installing failed; what pip said stands above. The first time needs a network. Then run the same again")


def environment_key() -> str:
    """What .venv was made from: the lock, its Python, and the way it is made."""
    parts = [LOCK.read_text("utf-8"), *(inspect.getsource(part) for part in (make_venv, install_locked))]
    config = VENV / "pyvenv.cfg"
    lines = config.read_text("utf-8").splitlines() if config.exists() else []
    parts += [line for line in lines if line.startswith(("version", "home"))]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def prepare() -> None:
    """Make the environment right. Does nothing, in some milliseconds, when it already is."""
    if not PYTHON.exists():  # also when it is a link to a Python that was removed
        make_venv()
    if not STAMP.exists() or STAMP.read_text("utf-8") != environment_key():
        install_locked()
        fresh = STAMP.with_suffix(".new")
        fresh.write_text(environment_key(), "utf-8")
        fresh.replace(STAMP)


def compile_translations() -> bool:
    """.ts -> .qm beside it, when the .ts is newer. True when every one is there."""
    whole = True
    for source in sorted((ROOT / "translations").glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        command = [str(BIN / "pyside6-lrelease"), "-silent", str(source), "-qm", str(target)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            say(f"{source.name} was not compiled: {(done.stdout + done.stderr).strip()}")
            whole = False
    return whole


def prepare_for_qt() -> None:
    ensure_qt_libraries()
    prepare()
    if not compile_translations():
        stop("the translations do not compile")


# ------------------------------------------------------------------------------------------------------------ commands
def has_display() -> bool:
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def environment(*, offscreen: bool = False) -> dict[str, str]:
    """This process's environment, with the checkout importable from any folder."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)  # each of the many processes would compile everything anew
    if offscreen:
        variables["QT_QPA_PLATFORM"] = "offscreen"
    return variables


def become(command: Sequence[str], variables: dict[str, str]) -> int:
    """Run ``command`` in place of this process, so that signals, stdin and the exit code are its own."""
    sys.stdout.flush()
    if not WINDOWS:
        os.execve(command[0], list(command), variables)
    try:
        return subprocess.call(list(command), env=variables)
    except KeyboardInterrupt:
        return 130


def program(*arguments: str) -> list[str]:
    # -P: the folder the person stands in must not lend its modules to the program
    return [str(PYTHON), "-P", "-m", "kc_desktop", *arguments]


def run(arguments: Sequence[str]) -> int:
    prepare_for_qt()
    if has_display():
        return become(program(*arguments), environment())
    pictures = ROOT / "out" / "tour"
    say(f"no display here: touring the program instead; pictures and files go to {pictures}")
    code = subprocess.call(program("tour", "--out", str(pictures), *arguments), env=environment(offscreen=True))
    if code == 0:
        say(f"done; look at {pictures}")
    return code


def kc(arguments: Sequence[str]) -> int:
    if arguments and arguments[0] in {"gui", "tour", "self-test"}:
        prepare_for_qt()
        return become(program(*arguments), environment(offscreen=not has_display()))
    prepare()
    return become(program(*arguments), environment())


def stream(command: Sequence[str], variables: dict[str, str]) -> tuple[int, str]:
    """Run a step, showing its output as it comes. Its exit code and its last line that says anything."""
    last = ""
    with subprocess.Popen(
        list(command), cwd=ROOT, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            last = line.strip() or last
    return process.returncode, last


def memory_folder() -> dict[str, str]:
    """Where Linux keeps files in memory, as pytest is told of it: thousands of small databases wait for no disk there.

    Nothing where there is no such folder or less than 4 GiB of room (containers often have 64 MiB)."""
    folder = Path("/dev/shm")
    try:
        roomy = os.access(folder, os.W_OK | os.X_OK) and shutil.disk_usage(folder).free >= 4 << 30
    except OSError:
        return {}
    return {"PYTEST_DEBUG_TEMPROOT": str(folder)} if roomy else {}


def test(arguments: Sequence[str]) -> int:
    """Every check, to the end, even after one has failed."""
    prepare_for_qt()
    python = [str(PYTHON), "-m"]
    pytest = [*python, "pytest", "-n", "2", "--dist", "worksteal", "-q"]  # files stay together: so do their caches
    # The tour, faults, random lives and laws with more examples apart: the time of the everyday tests stays in sight.
    apart = {"slow tests": ["-m", "slow or hypothesis"], "tests": ["-m", "not slow"]}
    runs = {"tests": arguments} if arguments else apart
    steps = {
        "ruff format": [*python, "ruff", "format", "--check", "--quiet", "."],
        "ruff check": [*python, "ruff", "check", "--quiet", "."],
        "mypy": [*python, "mypy"],
        "lint-imports": [str(BIN / "lint-imports"), "--no-logo"],
        **{name: [*pytest, *words] for name, words in runs.items()},
    }
    variables = environment(offscreen=True) | {"PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
    variables = memory_folder() | variables
    report, failed, last = [], [], ""
    for name, command in steps.items():
        print(f"── {name}", flush=True)
        begin = time.perf_counter()
        thorough = {"HYPOTHESIS_PROFILE": "house"} if name == "slow tests" else {}
        code, last = stream(command, thorough | variables)
        report.append(f"{'ok    ' if code == 0 else 'FAILED'} {name:<13}{time.perf_counter() - begin:6.1f} s")
        if code:
            failed.append(name)
    print("── summary", *report, last, sep="\n", flush=True)
    return 1 if failed else 0


def bench(arguments: Sequence[str]) -> int:
    prepare_for_qt()
    command = [str(PYTHON), "-m", "tests.bench.run", *arguments]
    return subprocess.call(command, cwd=ROOT, env=environment(offscreen=not has_display()))


def build(_arguments: Sequence[str]) -> int:
    prepare_for_qt()
    if sys.platform.startswith("linux"):
        libpython = sysconfig.get_config_var("INSTSONAME") or ""
        shared = {libpython: f"libpython{sys.version_info[0]}.{sys.version_info[1]}"} if ".so" in libpython else {}
        # The window's X11 libraries are copied into the program, so they must be here even without a display.
        needed = missing_packages(shared | X11_LIBRARIES) + ([] if shutil.which("objdump") else ["binutils"])
        if needed:
            apt_install(needed, "PyInstaller misses its tools")
    folders = ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build")]
    command = [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, "build.spec"]
    if code := subprocess.call(command, cwd=ROOT, env=environment()):
        return code
    built = ROOT / "dist" / "kc-desktop" / ("kc-desktop.exe" if WINDOWS else "kc-desktop")
    say(f"built {built.parent}; now its self-test")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.call([str(built), "self-test"], env={**clean, "QT_QPA_PLATFORM": "offscreen"})


def lock(_arguments: Sequence[str]) -> int:
    """Hashes and markers for every system, and no address of any package index."""
    prepare()
    variables = {**os.environ, "UV_PYTHON_DOWNLOADS": "never"}
    uv = [str(PYTHON), "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal", "--python-version"]
    uv += ["3.11", "--generate-hashes", "--no-header", "--no-emit-index-url", "--no-emit-find-links"]
    for name, group in {"run.lock": [], "dev.lock": ["--group", "dev"]}.items():
        target = LOCK.with_name(name)
        if code := subprocess.call([*uv, *group, "-o", str(target)], cwd=ROOT, env=variables):
            return code
        if "://" in target.read_text("utf-8"):
            stop(f"{name} holds an address; it must not be committed")
    return 0


def fmt(_arguments: Sequence[str]) -> int:
    prepare()
    formatted = subprocess.call([str(PYTHON), "-m", "ruff", "format", "."], cwd=ROOT)
    return subprocess.call([str(PYTHON), "-m", "ruff", "check", "--fix", "."], cwd=ROOT) or formatted


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "kc": kc,
    "bench": bench,
    "build": build,
    "lock": lock,
    "fmt": fmt,
}


def main(arguments: Sequence[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036  (an older Python is just what we look for)
        stop(f"Python 3.11 or later is needed; this is {sys.version.split()[0]}")
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(__doc__)
        return 0 if arguments else 2
    command = COMMANDS.get(arguments[0])
    if command is None:
        say(f"there is no command {arguments[0]!r}; there are {', '.join(COMMANDS)}")
        return 2
    return command(arguments[1:])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
