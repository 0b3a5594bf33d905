/** What the steering group decided on 1 March 2023, as a call of the command: the level that F12 is held against. */
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const referat = join(dirname(fileURLToPath(import.meta.url)), "referat-2023-03-01.md")

export const beslutning = (log) => [
  ...["decide", "baseline", log, "F12", "12", "--period", "2019-2021", "--by", "styregruppe"],
  ...["--date", "2023-03-01", "--minutes", referat, "--item", "4", "--kendt", "2023-03-01"],
  ...["--reason", "Gennemsnittet af de tre år før aftalen."]
]
