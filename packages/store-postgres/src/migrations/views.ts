/** Migration 2: the lines as tables for analysts: events, registrations as they stand, and what criteria rest on. */
import { basisView } from "./basisView.ts"
import type { Migration, Names, Verb } from "./Migration.ts"

export const views: Migration = {
  name: "views for analysts",
  statements: (names) => [
    events(names),
    raw(names, types),
    standing(names, types),
    ...basisView(names),
    `grant select on ${names.schema}.haendelser, ${names.schema}.registreringer_raa, ${names.schema}.registreringer,
      ${names.schema}.vurderingsgrundlag to ${names.reader}`
  ]
}

/** The line is parsed once for all columns. */
const events = ({ schema }: Names): string => `
  create view ${schema}.haendelser as
  select log_id, position, (event ->> 'id')::uuid as id, event ->> 'type' as type, (event ->> 'v')::integer as v,
    (event ->> 'at')::timestamptz as at, event ->> 'by' as by, (event ->> 'kendt')::date as kendt,
    event -> 'data' as data
  from ${schema}.linje cross join lateral (select linje::jsonb as event offset 0) as parsed
  where slags = 1`

/** The types of registration when this migration was written: it never changes, a later type needs one of its own. */
export const types: ReadonlyArray<string> = [
  "ArrangementRegistreret",
  "DeltagelseRegistreret",
  "InformationsbrevRegistreret",
  "TalOpgjort",
  "UndersoegelseGennemfoert",
  "TilknytningRegistreret",
  "TilflytterRegistreret",
  "KontaktRegistreret",
  "FormidlingRegistreret",
  "LeveranceRegistreret",
  "BedoemmelseAfgivet"
]

/** The fields that many types have, each in the type in which one computes with it; all the others are in `indhold`. */
const columns = `
  (indhold ->> 'dato')::date as dato,
  indhold ->> 'omraade' as omraade,
  case when indhold ? 'omraader' then array(select jsonb_array_elements_text(indhold -> 'omraader'))
    when indhold ? 'omraade' then array[indhold ->> 'omraade'] else array[]::text[] end as omraader,
  indhold ->> 'aktivitet' as aktivitet,
  indhold ->> 'art' as art,
  indhold ->> 'status' as status,
  (indhold ->> 'deltagere')::bigint as deltagere,
  indhold ->> 'noegle' as noegle,
  indhold ->> 'register' as register,
  indhold ->> 'handling' as handling,
  (indhold ->> 'indflyttet')::date as indflyttet,
  indhold ->> 'leverance' as leverance,
  (indhold ->> 'antal')::bigint as antal,
  indhold ->> 'noegletal' as noegletal,
  indhold ->> 'projektaar' as projektaar,
  (indhold ->> 'vaerdi')::numeric as vaerdi,
  (indhold ->> 'taeller')::numeric as taeller,
  (indhold ->> 'naevner')::numeric as naevner,
  indhold ->> 'undersoegelse' as undersoegelse,
  indhold ->> 'spoergsmaal' as spoergsmaal,
  indhold ->> 'kriterium' as kriterium,
  indhold ->> 'karakter' as karakter,
  indhold`

/** As they were first reported, also those that were corrected or annulled since. */
export const raw = ({ schema }: Names, listed: ReadonlyArray<string>, verb: Verb = "create"): string => `
  ${verb} view ${schema}.registreringer_raa as
  select log_id, position, id, type, at, by, kendt, ${columns}
  from (select *, data as indhold from ${schema}.haendelser) as events
  where type in (${listed.map((type) => `'${type}'`).join(", ")})`

/** As they stand: with the value of the last correction, and without those that were annulled. */
export const standing = ({ schema }: Names, listed: ReadonlyArray<string>, verb: Verb = "create"): string => `
  ${verb} view ${schema}.registreringer as
  select log_id, position, id, type, at, by, kendt, rettet, ${columns}
  from (
    select event.log_id, event.position, event.id, event.type, event.at, event.by, event.kendt,
      correction.position is not null as rettet, coalesce(correction.efter, event.data) as indhold
    from ${schema}.haendelser as event
    left join (
      select distinct on (log_id, (data ->> 'position')::bigint)
        log_id, (data ->> 'position')::bigint as af, position, type, data -> 'efter' as efter
      from ${schema}.haendelser
      where type in ('RegistreringRettet', 'RegistreringAnnulleret')
      order by log_id, (data ->> 'position')::bigint, position desc
    ) as correction on correction.log_id = event.log_id and correction.af = event.position
    where event.type in (${listed.map((type) => `'${type}'`).join(", ")})
      and correction.type is distinct from 'RegistreringAnnulleret'
  ) as standing`
