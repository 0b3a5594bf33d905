/** What an analyst would do: all figures by one SQL statement over the segments of the log, on all cores. */
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { written } from "../../handFold.mjs"
import { peer, versionsOf } from "./streams.mjs"

const arrangement = `STRUCT(dato DATE, art VARCHAR, status VARCHAR, omraader VARCHAR[], deltagere BIGINT)`

/** Only the fields that are asked for are taken out of the JSON. */
const source = (files) => `read_json([${files.map((file) => `'${file}'`).join(", ")}], format = 'newline_delimited',
  columns = { p: 'BIGINT', type: 'VARCHAR', data: 'STRUCT(dato DATE, art VARCHAR, status VARCHAR, omraader VARCHAR[],
    deltagere BIGINT, indflyttet DATE, noegle VARCHAR, register VARCHAR, handling VARCHAR, noegletal VARCHAR,
    omraade VARCHAR, projektaar VARCHAR, vaerdi VARCHAR, foer ${arrangement}, efter ${arrangement})' })`

const projectYear = (day) => `(year(${day}) - (month(${day}) < 4)::INT)`
const quarter = (day) => `((month(${day}) + 8) % 12 // 3)`

/** A correction takes the old row out and puts the new one in; a column for each part of a figure. */
const statement = (files) => `
WITH e AS MATERIALIZED (
  SELECT p, type, data, data.dato AS d, ${projectYear("data.dato")} AS y FROM ${source(files)} WHERE p IS NOT NULL
), rows_held AS (
  SELECT data.dato AS d, data.art AS art, data.status AS status, data.omraader AS omraader, data.deltagere AS deltagere, 1 AS w
    FROM e WHERE type = 'ArrangementRegistreret'
  UNION ALL SELECT data.foer.dato, data.foer.art, data.foer.status, data.foer.omraader, data.foer.deltagere, -1
    FROM e WHERE type IN ('RegistreringRettet', 'RegistreringAnnulleret')
  UNION ALL SELECT data.efter.dato, data.efter.art, data.efter.status, data.efter.omraader, data.efter.deltagere, 1
    FROM e WHERE type = 'RegistreringRettet'
), held AS MATERIALIZED (
  SELECT *, ${projectYear("d")} AS y, ${quarter("d")} AS q FROM rows_held
), in_area AS (
  SELECT art, unnest(omraader) AS omraade, y, q, w FROM held
    WHERE status = 'afholdt' AND art IN ('vejvisertur', 'frivilligmoede')
), years AS (
  SELECT unnest([2017, 2018, 2019, 2020]) AS y
), reported AS (
  SELECT data.omraade AS omraade, data.projektaar[1:4]::INT AS y, max_by(data.vaerdi, p)::BIGINT AS n
    FROM e WHERE type = 'TalOpgjort' AND data.noegletal = 'klagesager' GROUP BY ALL
), on_list AS (
  SELECT years.y, data.noegle, max_by(data.handling, (d, p)) AS handling
    FROM e JOIN years ON d < make_date(years.y + 1, 4, 1)
    WHERE type = 'TilknytningRegistreret' AND data.register = 'tilmeldingsliste' GROUP BY ALL
), contacts AS (
  SELECT DISTINCT data.indflyttet AS indflyttet, data.noegle AS noegle
    FROM e WHERE type = 'KontaktRegistreret' AND y <= ${projectYear("data.indflyttet")}
), moved AS (
  SELECT y, data.noegle AS noegle, contacts.noegle IS NOT NULL AS reached
    FROM e LEFT JOIN contacts ON contacts.indflyttet = d AND contacts.noegle = data.noegle
    WHERE type = 'TilflytterRegistreret'
)
SELECT CASE art WHEN 'kursus' THEN 'C1' WHEN 'vejvisertur' THEN 'C4' ELSE 'C8' END AS promise, '' AS area, y,
    coalesce(sum(w * deltagere), 0)::BIGINT AS n, 1::BIGINT AS d, coalesce(sum(w) FILTER (deltagere IS NULL), 0) > 0 AS open
  FROM held WHERE status = 'afholdt' AND art IN ('kursus', 'vejvisertur', 'beboerarrangement') GROUP BY art, y
UNION ALL SELECT 'C2', '', y, count(DISTINCT data.noegle), 1, false FROM e WHERE type = 'FormidlingRegistreret' GROUP BY y
UNION ALL SELECT 'C3', '', y, count(*), 1, false FROM on_list WHERE handling = 'tilknyttet' GROUP BY y
UNION ALL SELECT 'C6', '', y, 100 * count(DISTINCT noegle) FILTER (reached), count(DISTINCT noegle), false FROM moved GROUP BY y
UNION ALL SELECT 'C7', '', years.y, count(DISTINCT data.noegle), 1, false
  FROM e JOIN years ON d < make_date(years.y + 1, 4, 1)
  WHERE type = 'TilknytningRegistreret' AND data.register = 'naboskabsfrivillige' AND data.handling = 'tilknyttet' GROUP BY years.y
UNION ALL SELECT 'P1', '', y, count(DISTINCT ${quarter("d")}), 1, false
  FROM e WHERE type = 'InformationsbrevRegistreret' AND data.status = 'udsendt' GROUP BY y
UNION ALL SELECT 'P3', '', y, sum(w)::BIGINT, 1, false FROM held WHERE art = 'kursus' GROUP BY y
UNION ALL SELECT 'P5', omraade, y, sum(w)::BIGINT, 1, false FROM in_area WHERE art = 'vejvisertur' GROUP BY omraade, y
UNION ALL SELECT 'P8', omraade, y, count(*) FILTER (w > 0), 1, false
  FROM (SELECT omraade, y, q, sum(w) AS w FROM in_area WHERE art = 'frivilligmoede' GROUP BY ALL) GROUP BY omraade, y
UNION ALL SELECT 'K1a', omraade, y, n, 1, false FROM reported
UNION ALL SELECT 'K1b', omraade, y, n, 1, false FROM reported`

const projektaar = (year) => `${year}/${(year + 1) % 100}`

export const duckdb = {
  versions: versionsOf(peer, "@duckdb/node-api"),
  open: async (folder) => {
    const { DuckDBInstance } = peer("@duckdb/node-api")
    const connection = await (await DuckDBInstance.create(":memory:")).connect()
    const files = readdirSync(folder).filter((name) => name.endsWith(".ndjson"))
    const sql = statement(files.sort().map((name) => join(folder, name)))
    const replay = async () => {
      const rows = (await connection.runAndReadAll(sql)).getRows()
      return new Map(
        rows.map(([promise, area, year, n, d, open]) => [
          `${promise}|${area}|${projektaar(Number(year))}`,
          written(Number(n), Number(d), open)
        ])
      )
    }
    return { replay, close: () => connection.closeSync() }
  }
}
