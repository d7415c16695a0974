"""Mutation testing of the core: changes the code, and runs the tests that reach each change.

python3 tests/Gemeente.Partnerships.Mutation/score.py [FOLDER...] [--sample N] [--seed S]

Without folders it tests those of docs/explanation/mutation.md. With --sample it tests N random mutants of each folder.
It prints the score of each folder and the mutants that no test noticed. Everything is in artifacts/mutation.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import threading

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OUTPUT = ROOT / "artifacts" / "mutation"
FOLDERS = ["Time", "Registers", "Catalog", "Dimensions", "Cubes"]
LIBRARY = "Gemeente.Partnerships.dll"
SWITCH = b"MutantControl"

# Stryker only makes the mutants. The runner of this folder runs the tests.
NO_TESTS = "FullyQualifiedName~NoTests"

# Tests for a mutant that survives, besides those that reach it: it may be in a value that is made once.
OTHER_TESTS = {"Registers": ["CountriesThroughTimeTests", "FormerCountryTests", "MunicipalitiesThroughTimeTests"]}


def build():
    """The tests and the runner, with the library that has the mutants."""
    subprocess.run(["dotnet", "build", "--output", OUTPUT / "bin"], cwd=HERE, check=True)
    shutil.copy(OUTPUT / LIBRARY, OUTPUT / "bin" / LIBRARY)


def git(*arguments):
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


def make_mutants():
    """Lets Stryker make the mutants, and keeps the library that has all of them, each behind a switch.

    It tests those of files that changed since the last commit. There must be none, because that takes hours.
    """
    library = HERE / "bin" / "Debug" / "net10.0" / LIBRARY
    library.unlink(missing_ok=True)
    ended = threading.Event()

    def keep():
        while not ended.wait(0.2):
            content = library.read_bytes() if library.exists() else b""
            if SWITCH in content and len(content) == library.stat().st_size:
                (OUTPUT / LIBRARY).write_bytes(content)

    if changed := git("status", "--porcelain", "src", HERE):
        sys.exit(f"Commit these first:\n{changed}")
    command = ["dotnet", "stryker", "--test-case-filter", NO_TESTS, f"--since:{git('rev-parse', 'HEAD')}"]
    subprocess.run(["dotnet", "tool", "restore"], cwd=HERE, check=True)
    keeper = threading.Thread(target=keep)
    keeper.start()
    try:
        # It waits ten seconds for the SDK, which is too short on a machine in use.
        subprocess.run([*command, "--output", OUTPUT], cwd=HERE, check=True, env={**os.environ, "DOTNET_INFO_WAIT_TIME": "120000"})
    finally:
        ended.set()
        keeper.join()


def span(mutant):
    start, end = mutant["location"]["start"], mutant["location"]["end"]
    return (start["line"], start["column"]), (end["line"], end["column"])


def has_others(block, mutants):
    """True if other mutants are in a block. To leave all of it out is noticed easily, and says little."""
    (start, end) = span(block)
    return any(other is not block and start <= span(other)[0] and span(other)[1] <= end for other in mutants)


def read_mutants(folders):
    """The mutants that compile, by id."""
    report = json.loads((OUTPUT / "reports" / "mutation.json").read_text(encoding="utf-8"))
    mutants = {}
    for name, file in report["files"].items():
        path = name.split("/src/Gemeente.Partnerships/")[-1]
        if path.split("/")[0] not in folders:
            continue
        source = file["source"].splitlines()
        made = [mutant for mutant in file["mutants"] if mutant["status"] != "CompileError"]
        for mutant in made:
            if mutant["mutatorName"].startswith("Block") and has_others(mutant, made):
                continue
            line = mutant["location"]["start"]["line"]
            mutants[int(mutant["id"])] = {
                "folder": path.split("/")[0],
                "at": f"{path}({line})",
                "text": f"{source[line - 1].strip()}  ->  {' '.join(mutant['replacement'].split())}",
            }
    return mutants


def runner(*arguments):
    """Runs the runner, and returns its last line."""
    command = ["dotnet", str(OUTPUT / "bin" / "Gemeente.Partnerships.Tests.dll"), *map(str, arguments)]
    with (OUTPUT / "runner.log").open("a") as log:
        output = subprocess.run(command, stdout=subprocess.PIPE, stderr=log, text=True, check=False)
        log.write(output.stdout)
    return (output.stdout.splitlines() or [""])[-1] if output.returncode == 0 else ""


def read_results(path):
    """The result of each mutant, and a crash for one whose line has no result."""
    results = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        mutant, _, result = line.partition(" ")
        results[int(mutant)] = result or "Crash"
    if path.exists() and not path.read_text(encoding="utf-8").endswith("\n"):
        with path.open("a") as file:
            file.write("\n")
    return results


def test_together(reached, chosen, number):
    """Tests mutants in one process, and the rest in another one if it ends before that."""
    results, ids = OUTPUT / f"together-{number}.txt", OUTPUT / f"ids-{number}.txt"
    while rest := [i for i in chosen if i not in read_results(results)]:
        ids.write_text("\n".join(map(str, rest)), encoding="utf-8")
        runner("all", reached, ids, results)
    return read_results(results)


def test_alone(reached, i, mutant):
    """Tests a mutant in a process of its own, with the tests of its class and its folder too."""
    folder = mutant["folder"]
    name = pathlib.PurePath(mutant["at"]).name.split(".")[0].split("{")[0]
    return runner("one", reached, i, f"{folder}.{name}", f"{folder}.", *OTHER_TESTS.get(folder, []))


def test(mutants, chosen, jobs):
    reached, alone = OUTPUT / "reached.json", OUTPUT / "alone.txt"
    if not reached.exists():
        runner("cover", reached)
    results = {}
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for part in pool.map(lambda n: test_together(reached, chosen[n::jobs], n), range(jobs)):
            results |= part
        again = [i for i in chosen if results[i] in ("Once", "Alone") and i not in read_results(alone)]
        with alone.open("a", encoding="utf-8") as file:
            for i, result in zip(again, pool.map(lambda i: test_alone(reached, i, mutants[i]), again)):
                file.write(f"{i} {result}\n")
                file.flush()
    results |= read_results(alone)
    return {i: results[i].split()[0] for i in chosen}


def print_scores(mutants, results, folders):
    print("| Folder | Mutants | Tested | Killed | Timeout | Survived | Not reached | Score |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for folder in folders:
        count = collections.Counter(result for i, result in results.items() if mutants[i]["folder"] == folder)
        tested = sum(count.values())
        killed = count["Killed"] + count["Crash"]
        score = f"{100 * (killed + count['Timeout']) / tested:.0f} %" if tested else ""
        made = sum(m["folder"] == folder for m in mutants.values())
        print(
            f"| {folder} | {made} | {tested} | {killed} | {count['Timeout']} | {count['Survived']} "
            f"| {count['NoCoverage']} | {score} |"
        )
    print()
    for i, result in results.items():
        if result in ("Survived", "NoCoverage"):
            print(f"{result:10} {mutants[i]['at']}: {mutants[i]['text']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", action="store_true", help="go on with the mutants and results of a run that ended")
    parser.add_argument("--jobs", type=int, default=2, help="processes at a time")
    options = parser.parse_args()
    folders = options.folders or FOLDERS
    if not options.again:
        shutil.rmtree(OUTPUT, ignore_errors=True)
        OUTPUT.mkdir(parents=True)
        make_mutants()
        build()
    mutants = read_mutants(folders)
    chosen = []
    for folder in folders:
        of_folder = sorted(i for i, m in mutants.items() if m["folder"] == folder)
        if options.sample is not None:
            of_folder = random.Random(options.seed).sample(of_folder, min(options.sample, len(of_folder)))
        chosen += of_folder
    print_scores(mutants, test(mutants, chosen, options.jobs), folders)


if __name__ == "__main__":
    main()
