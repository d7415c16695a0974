"""Mutation testing of the core: changes the code, and runs the tests that reach each change.

python3 tests/Gemeente.Partnerships.Mutation/score.py [FOLDER...] [--sample N] [--seed S]

Without folders it tests those of docs/explanation/mutation.md. It tests N random mutants of each folder, or all with
--sample 0. It prints the score of each folder and the mutants that no test noticed. Everything is in artifacts/mutation.
A run that was stopped goes on where it ended, and begins again if the code or a test has changed since.
"""

import argparse
import collections
import concurrent.futures
import hashlib
import json
import math
import os
import pathlib
import random
import shutil
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SOURCE = ROOT / "src" / "Gemeente.Partnerships"
OUTPUT = ROOT / "artifacts" / "mutation"
BIN = OUTPUT / "bin"
REPORT = OUTPUT / "reports" / "mutation.json"
RESULTS = OUTPUT / "results"
REACHED = RESULTS / "reached.json"
FOLDERS = ["Time", "Registers", "Catalog", "Dimensions", "Cubes"]
LIBRARY = "Gemeente.Partnerships.dll"
TESTS = "Gemeente.Partnerships.Tests.dll"
SWITCH = b"MutantControl"

# The other tests of its file for a mutant that has a process of its own: how many, and the seconds that each may take.
OTHERS = 200
FAST = 0.3

# Mutants that a process tests one after another.
PART = 60

# Stryker only makes the mutants. The runner of this folder runs the tests.
NO_TESTS = "FullyQualifiedName~NoTests"

# A mutant may take memory without end. Random inputs run on one thread, because two processes run at a time.
ENVIRONMENT = {**os.environ, "DOTNET_GCHeapHardLimit": "0x80000000", "CsCheck_Threads": "1"}


def git(*arguments):
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


def is_made():
    """True if the mutants are of the code as it is now."""
    if not REPORT.exists() or not (OUTPUT / LIBRARY).exists():
        return False
    made = {
        name.split("/src/Gemeente.Partnerships/")[-1]: file["source"]
        for name, file in json.loads(REPORT.read_text(encoding="utf-8"))["files"].items()
    }
    now = {path.relative_to(SOURCE).as_posix(): path for path in SOURCE.rglob("*.cs")}
    now = {name: path for name, path in now.items() if name.split("/")[0] not in ("bin", "obj")}
    return all(name in now for name in made) and all(
        made.get(name) == path.read_text(encoding="utf-8-sig") for name, path in now.items() if name in made
    ) and all(name in made for name in now if name.split("/")[0] in FOLDERS)


def make_mutants():
    """Lets Stryker make the mutants, and keeps the library that has all of them, each behind a switch.

    It tests those of files that changed since the last commit. There must be none, because that takes hours.
    """
    if changed := git("status", "--porcelain", "src", HERE):
        sys.exit(f"Commit these first:\n{changed}")
    shutil.rmtree(OUTPUT, ignore_errors=True)
    OUTPUT.mkdir(parents=True)
    library = HERE / "bin" / "Debug" / "net10.0" / LIBRARY
    library.unlink(missing_ok=True)
    ended = threading.Event()

    def keep():
        while not ended.wait(0.2):
            content = library.read_bytes() if library.exists() else b""
            if SWITCH in content and len(content) == library.stat().st_size:
                (OUTPUT / LIBRARY).write_bytes(content)

    command = ["dotnet", "stryker", "--test-case-filter", NO_TESTS, f"--since:{git('rev-parse', 'HEAD')}"]
    subprocess.run(["dotnet", "tool", "restore"], cwd=HERE, check=True)
    keeper = threading.Thread(target=keep)
    keeper.start()
    try:
        # It waits ten seconds for the SDK, which is too short on a machine in use.
        environment = {**os.environ, "DOTNET_INFO_WAIT_TIME": "120000"}
        subprocess.run([*command, "--output", OUTPUT], cwd=HERE, check=True, env=environment)
    finally:
        ended.set()
        keeper.join()


def build():
    """Builds the tests and the runner, with the library that has the mutants, and forgets results of other ones."""
    subprocess.run(["dotnet", "build", "-v", "quiet", "--output", BIN], cwd=HERE, check=True)
    runner("switch", OUTPUT / LIBRARY, BIN / LIBRARY)
    content = (OUTPUT / LIBRARY).read_bytes() + b"".join(p.read_bytes() for p in sorted(BIN.glob("Gemeente.*Data.dll")))
    state = hashlib.sha256(content + (BIN / TESTS).read_bytes()).hexdigest()
    if not (RESULTS / state).exists():
        shutil.rmtree(RESULTS, ignore_errors=True)
        RESULTS.mkdir()
        (RESULTS / state).touch()


def span(mutant):
    start, end = mutant["location"]["start"], mutant["location"]["end"]
    return (start["line"], start["column"]), (end["line"], end["column"])


def has_others(block, mutants):
    """True if other mutants are in a block. To leave all of it out is noticed easily, and says little."""
    (start, end) = span(block)
    return any(other is not block and start <= span(other)[0] and span(other)[1] <= end for other in mutants)


def read_mutants():
    """The mutants that compile, by id."""
    mutants = {}
    for name, file in json.loads(REPORT.read_text(encoding="utf-8"))["files"].items():
        path = name.split("/src/Gemeente.Partnerships/")[-1]
        source = file["source"].splitlines()
        made = [mutant for mutant in file["mutants"] if mutant["status"] != "CompileError"]
        for mutant in made:
            if mutant["mutatorName"].startswith("Block") and has_others(mutant, made):
                continue
            line = mutant["location"]["start"]["line"]
            mutants[int(mutant["id"])] = {
                "folder": path.split("/")[0],
                "file": path,
                "at": f"{path}({line})",
                "place": (path, *span(mutant), mutant["replacement"]),
                "text": f"{source[line - 1].strip()}  ->  {' '.join(mutant['replacement'].split())}",
            }
    return mutants


def runner(*arguments):
    """Runs the runner, and returns its lines."""
    command = ["dotnet", str(BIN / TESTS), *map(str, arguments)]
    with (OUTPUT / "runner.log").open("a") as log:
        output = subprocess.run(command, stdout=subprocess.PIPE, stderr=log, text=True, check=False, env=ENVIRONMENT)
        log.write(output.stdout)
    return output.stdout.splitlines() if output.returncode == 0 else []


def read_results(path):
    """The result of each mutant, and a crash for one whose line has no result."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if text and not text.endswith("\n"):
        with path.open("a") as file:
            file.write("\n")
    lines = [line.partition(" ") for line in text.splitlines() if line]
    return {int(mutant): result or "Crash" for mutant, _, result in lines}


def test_together(parts, number):
    """Tests mutants in one process, and the rest in another one if it ends before that. Takes parts until none is left."""
    results, ids = RESULTS / f"together-{number}.txt", RESULTS / f"ids-{number}.txt"
    for part in parts:
        while rest := [i for i in part if i not in read_results(results)]:
            ids.write_text("\n".join(map(str, rest)), encoding="utf-8")
            before = len(read_results(results))
            runner("all", REACHED, ids, results)
            if len(read_results(results)) == before:
                sys.exit(f"The runner ended without a result: {OUTPUT / 'runner.log'}")


def tests_for(i, mutants, reached):
    """The tests of a mutant that a process of its own runs, in their order: those that reach it, then those that reach
    the most other mutants of its file. A value that is made once is reached by the first test only."""
    near = {j for j, m in mutants.items() if m["file"] == mutants[i]["file"]}
    reaching, others = [], []
    for name, reach in reached.items():
        here = set(reach["Always"]) | set(reach["Once"])
        if name == "discovery" or not here & near:
            continue
        if i in here:
            reaching.append((reach["Seconds"], name))
        elif reach["Seconds"] < FAST:
            others.append((-len(here & near), reach["Seconds"], name))
    return [name for _, name in sorted(reaching)] + [name for _, _, name in sorted(others)[:OTHERS]]


def test_alone(i, mutants, reached):
    names = RESULTS / f"tests-{i}.txt"
    names.write_text("\n".join(tests_for(i, mutants, reached)), encoding="utf-8")
    lines = runner("one", REACHED, i, names)
    names.unlink()
    return lines[-1] if lines else "Crash"


def check(results):
    """Ends if a test that noticed a mutant in a process of its own fails in one without a mutant too."""
    names = sorted({result.split(" ", 1)[1] for result in results if result.startswith("Killed")})
    file = RESULTS / "killers.txt"
    file.write_text("\n".join(names), encoding="utf-8")
    lines = runner("pass", file)
    if lines != ["end"]:
        sys.exit(f"These fail without a mutant: {lines or 'the process ended'}")


def test(mutants, chosen, jobs):
    begin = time.monotonic()

    def report(what):
        print(f"{time.monotonic() - begin:5.0f} s: {what}", file=sys.stderr, flush=True)

    alone = RESULTS / "alone.txt"
    if not REACHED.exists():
        lines = runner("cover", REACHED)
        if not REACHED.exists():
            sys.exit(f"The tests did not run: {OUTPUT / 'runner.log'}")
        print("\n".join(lines), file=sys.stderr)
    report("recorded what each test reaches")
    reached = json.loads(REACHED.read_text(encoding="utf-8"))
    done = {i for path in RESULTS.glob("together-*.txt") for i in read_results(path)}
    rest = [i for i in chosen if i not in done]
    parts = iter([rest[n : n + PART] for n in range(0, len(rest), PART)])
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        list(pool.map(lambda n: test_together(parts, n), range(jobs)))
        results = {}
        for path in RESULTS.glob("together-*.txt"):
            results |= read_results(path)
        again = [i for i in chosen if results[i] in ("Once", "Alone") and i not in read_results(alone)]
        report(f"tested {len(chosen)} mutants, {len(again)} need a process of their own")
        with alone.open("a", encoding="utf-8") as file:
            for i, result in zip(again, pool.map(lambda i: test_alone(i, mutants, reached), again)):
                file.write(f"{i} {result}\n")
                file.flush()
    by_alone = read_results(alone)
    check(by_alone[i] for i in chosen if i in by_alone)
    report("done")
    results |= by_alone
    return {i: results[i] for i in chosen}


def interval(noticed, tested, made):
    """Wilson's interval of 95 % for the score of all mutants of a folder, of which some were tested."""
    if not tested or tested >= made:
        return "all tested"
    z = 1.96 * math.sqrt((made - tested) / (made - 1))
    part = noticed / tested
    middle = (part + z * z / (2 * tested)) / (1 + z * z / tested)
    width = z / (1 + z * z / tested) * math.sqrt(part * (1 - part) / tested + z * z / (4 * tested * tested))
    return f"{100 * (middle - width):.0f} to {100 * (middle + width):.0f} %"


def print_scores(mutants, results, folders):
    print("| Folder | Mutants | Tested | Failed | Timeout | Survived | Not reached | Score | 95 % interval |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    for folder in folders:
        count = collections.Counter(
            result.split()[0] for i, result in results.items() if mutants[i]["folder"] == folder
        )
        tested = sum(count.values())
        killed = count["Killed"] + count["Crash"]
        noticed = killed + count["Timeout"]
        made = sum(m["folder"] == folder for m in mutants.values())
        print(
            f"| `{folder}` | {made} | {tested} | {killed} | {count['Timeout']} | {count['Survived']} "
            f"| {count['NoCoverage']} | {100 * noticed / max(tested, 1):.0f} % | {interval(noticed, tested, made)} |"
        )
    print()
    for i, result in sorted(results.items(), key=lambda pair: mutants[pair[0]]["at"]):
        if result in ("Survived", "NoCoverage"):
            print(f"{result:10} {i} {mutants[i]['at']}: {mutants[i]['text']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--sample", type=int, default=150, help="mutants of each folder, or 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="processes at a time")
    options = parser.parse_args()
    folders = options.folders or FOLDERS
    if not is_made():
        make_mutants()
    build()
    mutants = read_mutants()
    chosen = []
    for folder in folders:
        of_folder = sorted((i for i, m in mutants.items() if m["folder"] == folder), key=lambda i: mutants[i]["place"])
        if options.sample:
            of_folder = random.Random(options.seed).sample(of_folder, min(options.sample, len(of_folder)))
        chosen += of_folder
    print_scores(mutants, test(mutants, chosen, options.jobs), folders)


if __name__ == "__main__":
    main()
