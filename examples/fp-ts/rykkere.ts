/** Who owes which figure, told by a program that is fp-ts from end to end: no exception, no Effect. */
import { Afvist, type Biblioteksfejl, fejlkode, type Rykker } from "@delaftale/core"
import { laesDelaftale, openDelaftaler } from "@delaftale/core/fp-ts"
import { fileStore } from "@delaftale/store-file"
import * as Either from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import * as ReadonlyArray from "fp-ts/lib/ReadonlyArray.js"
import type * as Task from "fp-ts/lib/Task.js"
import * as TaskEither from "fp-ts/lib/TaskEither.js"

const tal = (omraade: string, vaerdi: string) =>
  ({
    by: "boligselskab",
    kendt: "2018-04-18",
    event: { _tag: "TalOpgjort", noegletal: "klagesager", omraade, projektaar: "2017/18", vaerdi }
  }) as const

/** The reminders that are to go out on 1 September 2018, in a new log in `mappe`; or what stood in the way. */
export const rykkere = (mappe: string, json: unknown, omraade: string): Task.Task<string> =>
  pipe(
    laesDelaftale(json),
    Either.mapLeft((fejl) => fejl.map(({ besked, sti }) => `${sti}: ${besked}`).join("\n")),
    TaskEither.fromEither,
    TaskEither.flatMap((delaftale) =>
      TaskEither.bracket(
        openDelaftaler({ store: fileStore(mappe) }),
        ({ open }) =>
          pipe(
            TaskEither.mapLeft<Biblioteksfejl, string>(besked)(open("viborg")),
            TaskEither.tap((log) =>
              TaskEither.mapLeft(besked)(log.indgaa(delaftale, { by: "bestyrelse", datagrundlag: "konstrueret" }))
            ),
            TaskEither.tap((log) => TaskEither.mapLeft(besked)(log.registrer([tal(omraade, "15")]))),
            TaskEither.flatMap((log) =>
              TaskEither.mapLeft(besked)(log.mangler({ projektaar: "2017/18", kriterium: "K1a", idag: "2018-09-01" }))
            )
          ),
        ({ close }) => TaskEither.fromTask(close)
      )
    ),
    TaskEither.match((grund) => `Intet er sendt: ${grund}`, brev)
  )

const besked = (fejl: Biblioteksfejl): string =>
  fejl instanceof Afvist
    ? fejl.grunde
        .map(({ forslag, kode }) => `${kode}${forslag === undefined ? "" : `, mente du ${forslag}?`}`)
        .join("; ")
    : fejlkode(fejl)

const brev = (alle: ReadonlyArray<Rykker>): string =>
  [
    "KONSTRUEREDE TAL",
    ...pipe(
      alle,
      ReadonlyArray.map(
        ({ ansvarlig = "ingen", hvad, omraade = "", siden }) =>
          `Til ${ansvarlig}: ${hvad} for ${omraade}, ventet siden ${siden}`
      )
    )
  ].join("\n")
