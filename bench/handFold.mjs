/**
 * What one would write by hand instead of an engine: one reducer that changes itself, for every figure that the promises
 * of Viborg have in such a log. No readings, no cuts, no reasons, and only arrangements are ever corrected.
 */

const years = ["2017/18", "2018/19", "2019/20", "2020/21"]
const monthOf = (day) => (day.charCodeAt(5) - 48) * 10 + day.charCodeAt(6) - 48

/** 0 for 2017/18; the year begins on 1 April. */
const yearOf = (day) => {
  const year = (day.charCodeAt(2) - 48) * 10 + day.charCodeAt(3) - 48
  return monthOf(day) < 4 ? year - 18 : year - 17
}

const quarterOf = (day) => 4 * yearOf(day) + Math.floor(((monthOf(day) + 8) % 12) / 3)

const zeros = (count) => new Array(count).fill(0)
const sets = () => years.map(() => new Set())
const inArea = (map, area, count) => {
  const known = map.get(area)
  if (known !== undefined) return known
  const made = zeros(count)
  map.set(area, made)
  return made
}

/** `counted` is the year's sum, `open` how many arrangements have no count. */
const sum = () => ({ counted: zeros(4), open: zeros(4) })

export const emptyState = () => ({
  participants: { kursus: sum(), vejvisertur: sum(), beboerarrangement: sum() },
  courses: zeros(4),
  tours: new Map(),
  meetings: new Map(),
  letters: zeros(16),
  writers: sets(),
  moved: new Set(),
  movedIn: sets(),
  reached: sets(),
  complaints: new Map(),
  listed: years.map(() => new Map()),
  volunteers: sets()
})

const arrangement = (state, data, weight) => {
  const { art, dato, deltagere, omraader, status } = data
  const year = yearOf(dato)
  if (art === "kursus") state.courses[year] += weight
  if (status !== "afholdt") return
  const participants = state.participants[art]
  if (participants !== undefined) {
    if (deltagere === undefined) participants.open[year] += weight
    else participants.counted[year] += weight * deltagere
  }
  if (art === "vejvisertur") for (const area of omraader) inArea(state.tours, area, 4)[year] += weight
  if (art === "frivilligmoede") for (const area of omraader) inArea(state.meetings, area, 16)[quarterOf(dato)] += weight
}

const membership = (state, { dato, handling, noegle, register }, position) => {
  const year = yearOf(dato)
  if (register === "naboskabsfrivillige") {
    if (handling === "tilknyttet") state.volunteers[year].add(noegle)
    return
  }
  const before = state.listed[year].get(noegle)
  if (before !== undefined && (before.dato > dato || (before.dato === dato && before.position > position))) return
  state.listed[year].set(noegle, { dato, position, on: handling === "tilknyttet" })
}

/** One event, in log order: somebody is in the log before the contact with them. */
export const step = (state, type, data, position) => {
  switch (type) {
    case "TilflytterRegistreret":
      state.moved.add(`${data.dato}|${data.noegle}`)
      state.movedIn[yearOf(data.dato)].add(data.noegle)
      break
    case "KontaktRegistreret": {
      const year = yearOf(data.indflyttet)
      if (yearOf(data.dato) <= year && state.moved.has(`${data.indflyttet}|${data.noegle}`)) {
        state.reached[year].add(data.noegle)
      }
      break
    }
    case "ArrangementRegistreret":
      arrangement(state, data, 1)
      break
    case "RegistreringRettet":
      arrangement(state, data.foer, -1)
      arrangement(state, data.efter, 1)
      break
    case "RegistreringAnnulleret":
      arrangement(state, data.foer, -1)
      break
    case "InformationsbrevRegistreret":
      if (data.status === "udsendt") state.letters[quarterOf(data.dato)] += 1
      break
    case "FormidlingRegistreret":
      state.writers[yearOf(data.dato)].add(data.noegle)
      break
    case "TilknytningRegistreret":
      membership(state, data, position)
      break
    case "TalOpgjort":
      if (data.noegletal === "klagesager") {
        inArea(state.complaints, data.omraade, 4)[years.indexOf(data.projektaar)] = data.vaerdi
      }
  }
}

const divisor = (a, b) => (b === 0 ? a : divisor(b, a % b))

/** As it is written in `ourFigures`: exact, and with `..` where more may be behind it. */
export const written = (numerator, denominator = 1, open = false) => {
  const by = divisor(numerator, denominator)
  const value = denominator === by ? `${numerator / by}` : `${numerator / by}/${denominator / by}`
  return open ? `${value}..` : value
}

/** Who stands on the list at the end of each year: for each key what was written last of it. */
const standing = (listed) => {
  const last = new Map()
  return listed.map((year) => {
    for (const [key, { on }] of year) last.set(key, on)
    return [...last.values()].filter(Boolean).length
  })
}

const quarters = (counts, year) => counts.slice(4 * year, 4 * year + 4).filter((count) => count > 0).length

/** Promise, area and year to figure. */
export const figuresOf = (state) => {
  const figures = new Map()
  const say = (promise, area, year, value) => figures.set(`${promise}|${area}|${years[year]}`, value)
  const onTheList = standing(state.listed)
  const everVolunteers = new Set()
  for (const year of years.keys()) {
    for (const [promise, { counted, open }] of [
      ["C1", state.participants.kursus],
      ["C4", state.participants.vejvisertur],
      ["C8", state.participants.beboerarrangement]
    ])
      say(promise, "", year, written(counted[year], 1, open[year] > 0))
    for (const key of state.volunteers[year]) everVolunteers.add(key)
    say("C2", "", year, written(state.writers[year].size))
    say("C3", "", year, written(onTheList[year]))
    say("C6", "", year, written(100 * state.reached[year].size, state.movedIn[year].size))
    say("C7", "", year, written(everVolunteers.size))
    say("P1", "", year, written(quarters(state.letters, year)))
    say("P3", "", year, written(state.courses[year]))
    for (const [area, counts] of state.tours) say("P5", area, year, written(counts[year]))
    for (const [area, counts] of state.meetings) say("P8", area, year, written(quarters(counts, year)))
    for (const [area, values] of state.complaints) {
      for (const promise of ["K1a", "K1b"]) say(promise, area, year, written(Number(values[year])))
    }
  }
  return figures
}
