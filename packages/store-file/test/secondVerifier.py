"""Damages the files of one log, each damage by itself, and prints what tools/verify.py says of it, a JSON text a line."""
import json, pathlib, sys

job = json.load(sys.stdin)
sys.path.insert(0, job["tools"])
from verify import verify

folder = pathlib.Path(job["folder"])
for name, at, drop, put in job["damages"]:
    path, whole = folder / name, folder / (name + ".whole")
    path.rename(whole)  # rather than written over: some disks flush a file that is cut to nothing and written again
    content = whole.read_bytes()
    path.write_bytes(content[:at] + bytes.fromhex(put) + content[at + drop:])
    try: said = verify(folder)
    except SystemExit as corrupt: said = str(corrupt)
    path.unlink()
    whole.rename(path)
    print(json.dumps(said))
