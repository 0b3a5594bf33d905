"""Checks logs of format 1 with Python alone: python3 verify.py LOGFOLDER... (docs/verify-by-hand.md: what that sees)"""
import datetime, hashlib, json, pathlib, re, sys

EVENT = re.compile(r'\{"p":\d+,"id":"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}","type":"[A-Z][A-Za-z0-9]{0,63}",'
                   r'"v":[1-9]\d*,"at":"((\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z)",'
                   r'"by":"[a-z][a-z0-9-]{0,63}",(?:"kendt":"(\d{4}-\d\d-\d\d)",)?"data":\{', re.ASCII)
def written(value): return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"
def is_plain(value, depth):  # only what data may hold: no null, no fraction, no NUL, no other keys, at most 32 deep
    if isinstance(value, dict) and all(re.fullmatch("[a-z][A-Za-z0-9]*", k) for k in value): value = [*value.values()]
    if isinstance(value, list): return depth <= 32 and all(is_plain(part, depth + 1) for part in value)
    return "\0" not in value if isinstance(value, str) else isinstance(value, int) and abs(value) < 2**53
def at_of(line):  # the time of an event line; "" where the line is not what writing its event again gives
    try:
        at, *days = EVENT.match(line.decode()).groups()
        for day in filter(None, days): datetime.date.fromisoformat(day)
        event = json.loads(line, parse_int=lambda digits: int(digits) if len(digits) < 18 else None)
        return at if written(event) == line and list(event)[-1] == "data" and is_plain(event, 1) else ""
    except (AttributeError, ValueError, RecursionError): return ""
def verify(folder):  # says what the log holds, or exits with its first bad line, counted without header lines
    def need(ok, line, why): return ok or sys.exit(f"{log}: CORRUPT at line {line} of the export, {file.name}: {why}")
    def start(): return b'{"p":%d,"id":"' % (position + 1 + len(events))  # of the next event
    def commit(): return written({"commit": {"from": position + 1, "count": len(events), "prev": seal,
                                             "sha256": hashlib.sha256(anchor + b"".join(events)).hexdigest()}})
    log, lines, position, first, at, closed, events, rest, odd = folder.name, 0, 0, "", "0", "", [], b"", 0
    file, anchor = folder / "HEAD", written({"log": {"id": log, "format": 1}})
    head, seal = file.read_bytes() if file.exists() else b"", hashlib.sha256(anchor).hexdigest()
    reach, upto, kept = *map(int, (re.findall(rb'"position":(\d+),.*"unsynced":(\d+)', head) or [(0, 0)])[0]), seal
    for file in sorted(path for path in folder.iterdir() if re.fullmatch(r"\d{16}\.ndjson", path.name)):
        need(int(file.stem) == position + 1 and not events and not rest, lines + 1, "something before it is missing")
        top = written({"header": {"log": log, "format": 1, "first": position + 1, "seal": seal, "prevSegment": closed}})
        with file.open("rb") as stream:
            need(stream.read(len(top)) == top and (lines or stream.readline() == anchor), lines + 1, f"not {top}")
            lines, size, whole = lines or 1, 0, hashlib.sha256(top if lines else top + anchor)
            for line in iter(lambda: stream.readline(2**20 + 1), b""):
                whole.update(line)
                here, size = lines + 1 + len(events), size + len(line)
                need(len(line) <= 2**20 and size <= 2**26, here, "over 1 MiB in the line or 64 MiB in the batch")
                if not line.endswith(b"\n"): rest = line
                elif not line.startswith(b'{"commit":'):
                    need(line.decode(errors="ignore").encode() == line, here, "the line is not UTF-8")
                    odd = odd or (0 if line.startswith(start()) and len(events) < 100_000 else here)
                    events.append(line)
                else:
                    need(events and not odd and line == commit(), odd or here, f"no batch, or not closed by {commit()}")
                    for number, now in enumerate(map(at_of, events), lines + 1):
                        need(now >= at, number, "not how format 1 writes an event, or its time falls")
                        first, at = first or now, now
                    position, lines, anchor, seal = position + len(events), here, line, line[-68:-4].decode()
                    events, size, kept = [], 0, seal if position == reach else kept
        closed, side = whole.hexdigest(), file.with_name(f"{file.name}.sha256")
        need(not side.exists() or side.read_text("latin1") == f"{closed}  {file.name}\n", lines + 1, "not its .sha256")
    begins = rest[:len(start())] == start()[:len(rest)] or events and commit().startswith(rest)
    need(lines and begins and not odd and all(map(at_of, events)) and min(rest, default=32) > 31, lines + 1, "unsealed")
    claim = written({"head": {"log": log, "format": 1, "position": reach, "seal": kept, "unsynced": upto}})
    claim += written({"sha256": hashlib.sha256(claim).hexdigest()})
    need(head in (b"", claim, claim.ljust(512, b"\n")) and reach <= min(position, upto), lines + 1, "not as HEAD says")
    tail = f"\n{log}: TORN after position {position}, {len(b''.join(events) + rest)} bytes" if events or rest else ""
    return f"{log}: whole, {position} events in {lines - 1 - position} batches, {first} to {at}, seal {seal}{tail}"
folders = (sys.argv[1:] or sys.exit(__doc__)) if __name__ == "__main__" else []
for folder in folders: print(verify(pathlib.Path(folder).absolute()))
