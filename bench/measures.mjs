/** Every measure by its name. */
import { peerMeasures } from "./againstPeers.mjs"
import { cliMeasures } from "./cli.mjs"
import { fileMeasures } from "./file.mjs"
import { fold1m } from "./fold.mjs"
import { incremental } from "./incremental.mjs"
import { replay1m, replay1mOneCore, workers2 } from "./pieces.mjs"
import { postgresMeasures } from "./postgres.mjs"
import { replayMeasures } from "./replay.mjs"
import { replay10m } from "./replay10m.mjs"
import { replayPeerMeasures } from "./replayPeers.mjs"
import { report100k } from "./report.mjs"
import { resume } from "./resume.mjs"
import { verify1gb } from "./verify1gb.mjs"

export const measures = {
  ...replayMeasures,
  "replay-1m": replay1m,
  "replay-1m-1core": replay1mOneCore,
  "workers-2": workers2,
  ...replayPeerMeasures,
  "fold-1m": fold1m,
  incremental,
  resume,
  ...fileMeasures,
  "file-verify-1gb": verify1gb,
  ...postgresMeasures,
  ...peerMeasures,
  "report-100k": report100k,
  ...cliMeasures
}

/** Run only when asked for by name: it takes a quarter of an hour and some gigabytes of disk. */
export const longMeasures = { "replay-10m": replay10m }
