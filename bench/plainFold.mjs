/** What one would write by hand instead: split, JSON.parse, fold. No seals, no validation, no cuts, no reasons. */
import { closeSync, openSync, readdirSync, readSync } from "node:fs"
import { join } from "node:path"

/** Each line of the segments, read in chunks. */
export const eachLine = (folder, take) => {
  const buffer = Buffer.allocUnsafe(1 << 20)
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".ndjson"))
    .sort()) {
    const file = openSync(join(folder, name), "r")
    let rest = Buffer.alloc(0)
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      const bytes = Buffer.concat([rest, buffer.subarray(0, size)])
      let from = 0
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
        take(bytes.toString("utf8", from, end))
        from = end + 1
      }
      rest = Buffer.from(bytes.subarray(from))
    }
    closeSync(file)
  }
}

const yearOf = (day) => {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < "04" ? 1 : 0)
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}`
}

const held = { C1: ["1", "kursus"], C4: ["2", "vejvisertur"], C8: ["4", "beboerarrangement"] }

/** The figures of the criteria that are sums, counts and distinct keys over the year, and the reported ones. */
export const plainFold = (folder) => {
  const sums = new Map()
  const unknown = new Map()
  const writers = new Map()
  const movedIn = new Map()
  const reached = new Map()
  const figures = new Map()
  const stock = []
  const volunteers = new Map()
  const moved = new Set()
  const add = (map, key, amount) => map.set(key, (map.get(key) ?? 0) + amount)
  const meet = (map, year, key) => {
    const known = map.get(year)
    if (known === undefined) map.set(year, new Set([key]))
    else known.add(key)
  }
  const count = (data, weight) => {
    if (data.status !== "afholdt") return
    for (const criterion in held) {
      const [activity, kind] = held[criterion]
      if (data.aktivitet !== activity || data.art !== kind) continue
      const cell = `${criterion}|${yearOf(data.dato)}`
      if (data.deltagere === undefined) add(unknown, cell, weight)
      else add(sums, cell, weight * data.deltagere)
    }
  }
  eachLine(folder, (line) => {
    const event = JSON.parse(line)
    const { data } = event
    switch (event.type) {
      case "ArrangementRegistreret":
        count(data, 1)
        break
      case "RegistreringRettet":
        count(data.foer, -1)
        count(data.efter, 1)
        break
      case "RegistreringAnnulleret":
        count(data.foer, -1)
        break
      case "FormidlingRegistreret":
        meet(writers, yearOf(data.dato), data.noegle)
        break
      case "TilflytterRegistreret":
        moved.add(`${data.dato}|${data.noegle}`)
        meet(movedIn, yearOf(data.dato), data.noegle)
        break
      case "KontaktRegistreret":
        if (moved.has(`${data.indflyttet}|${data.noegle}`) && yearOf(data.dato) <= yearOf(data.indflyttet)) {
          meet(reached, yearOf(data.indflyttet), data.noegle)
        }
        break
      case "TalOpgjort":
        figures.set(`${data.noegletal}|${data.omraade}|${data.projektaar}`, data.vaerdi)
        break
      case "TilknytningRegistreret":
        if (data.register === "tilmeldingsliste") stock.push([data.dato, event.p, data.handling, data.noegle])
        else meet(volunteers, yearOf(data.dato), data.noegle)
    }
  })
  return { sums, unknown, writers, movedIn, reached, figures, stock, volunteers }
}
