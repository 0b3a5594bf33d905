/** The view `vurderingsgrundlag`: the figures of the criteria, counted a second time in plain SQL. */
import type { Names, Verb } from "./Migration.ts"

/**
 * For every promise of the agreement of a log that is measured by a tally, a sum, distinct persons or a reported figure,
 * every year and every area (null: all together): the figure, and whether it is a lower bound. Persons who are followed
 * up, seen for the first time, bounded by other counts, or counted in the smallest area are left out, and so are shares,
 * stocks and answers.
 */
export const basisView = (names: Names): ReadonlyArray<string> => [
  fits(names),
  basis(names, ["foersteGang", "opfulgt", "deltagertal"], []),
  rights(names)
]

/** Whether the value of a field fulfils a condition of a selection. */
const fits = ({ schema }: Names): string => `
  create function ${schema}.opfylder(indhold jsonb, betingelse jsonb) returns boolean
  language sql immutable set search_path = pg_catalog, pg_temp
  return (
    select (not betingelse ? 'er' or exists (
        select from jsonb_array_elements_text(liste) as et where betingelse -> 'er' ? et))
      and jsonb_array_length(liste) >= coalesce((betingelse #>> '{antal,mindst}')::integer, 0)
      and jsonb_array_length(liste) <= coalesce((betingelse #>> '{antal,hoejst}')::integer, 2147483647)
    from (select indhold -> (betingelse ->> 'felt') as felt) as fundet
    cross join lateral (select case when felt is null then '[]'::jsonb when jsonb_typeof(felt) = 'array' then felt
      else jsonb_build_array(felt) end as liste) as som_liste)`

const rights = ({ reader, schema }: Names): string =>
  `grant execute on function ${schema}.opfylder(jsonb, jsonb) to ${reader}`

const list = (texts: ReadonlyArray<string>): string => texts.map((text) => `'${text}'`).join(", ")

/** Without the indicators that have one of these keys, and the promises with one of these deadlines. */
export const basis = (
  { schema }: Names,
  keys: ReadonlyArray<string>,
  deadlines: ReadonlyArray<string>,
  verb: Verb = "create"
): string => `
  ${verb} view ${schema}.vurderingsgrundlag as
  with aftaler as (
    select log_id, data -> 'delaftale' as aftale from ${schema}.haendelser
    where position = 1 and type = 'DelaftaleIndgaaet'
  ), loefter as (
    select log_id, aftale, loefte ->> 'id' as loefte, loefte #> '{maaling,indikator}' as indikator,
      loefte #>> '{maaling,indikator,slags}' as slags
    from aftaler cross join jsonb_array_elements((aftale -> 'kriterier') || (aftale -> 'forpligtelser')) as loefte
    where loefte #>> '{maaling,indikator,slags}' in ('antal', 'sum', 'personer', 'opgjort')
      and not (loefte #> '{maaling,indikator}') ?| array[${list(keys)}]${
        deadlines.length === 0
          ? ""
          : `
      and loefte #>> '{maaling,frist,slags}' not in (${list(deadlines)})`
      }
      and loefte #>> '{maaling,indikator,omraader}' is distinct from 'mindste'
  ), celler as (
    select loefter.*, omraade, aar ->> 'id' as projektaar, (aar ->> 'til')::date as til,
      case when indikator ->> 'tid' = 'fraBegyndelsen' then (aftale ->> 'fra')::date
        else (aar ->> 'fra')::date end as fra
    from loefter
    cross join jsonb_array_elements(aftale -> 'projektaar') as aar
    cross join lateral (
      select null as omraade union all
      select omraade ->> 'id' from jsonb_array_elements(aftale -> 'boligomraader') as omraade) as steder
  ), fakta as (
    select loefte.log_id, loefte.loefte, fakt.position, fakt.dato, fakt.omraader, fakt.noegle,
      (fakt.indhold ->> (loefte.indikator ->> 'felt'))::numeric as tal
    from loefter as loefte
    join ${schema}.registreringer as fakt on fakt.log_id = loefte.log_id
    where exists (
      select from jsonb_array_elements(loefte.indikator -> 'af') as udvalg
      where udvalg ->> 'registrering' = fakt.type and not exists (
        select from jsonb_array_elements(coalesce(udvalg -> 'hvor', '[]')) as betingelse
        where not ${schema}.opfylder(fakt.indhold, betingelse)))
  ), talte as (
    select celle.log_id, celle.loefte, celle.slags, celle.omraade, celle.projektaar,
      case celle.slags
        when 'antal' then count(fakt.position)
        when 'personer' then count(distinct fakt.noegle)
        else case when celle.indikator ->> 'maal' = 'stoerste' then greatest(max(fakt.tal), 0)
          else coalesce(sum(fakt.tal), 0) end
      end as vaerdi,
      celle.slags = 'sum' and count(fakt.position) > count(fakt.tal) as mindst
    from celler as celle
    left join fakta as fakt on fakt.log_id = celle.log_id and fakt.loefte = celle.loefte
      and fakt.dato between celle.fra and celle.til
      and (celle.omraade is null or celle.omraade = any (fakt.omraader))
    where celle.slags <> 'opgjort'
    group by celle.log_id, celle.loefte, celle.slags, celle.omraade, celle.projektaar, celle.indikator
  ), sidste as (
    select distinct on (log_id, noegletal, omraade, aar) log_id, noegletal, omraade, aar, vaerdi
    from (
      select tal.log_id, tal.position, tal.noegletal, tal.omraade, tal.vaerdi, coalesce(tal.projektaar, (
        select aar ->> 'id' from aftaler cross join jsonb_array_elements(aftale -> 'projektaar') as aar
        where aftaler.log_id = tal.log_id and tal.dato between (aar ->> 'fra')::date and (aar ->> 'til')::date)) as aar
      from ${schema}.registreringer as tal where tal.type = 'TalOpgjort') as henfoert
    order by log_id, noegletal, omraade, aar, position desc
  ), opgjorte as (
    select celle.log_id, celle.loefte, celle.slags, celle.omraade, celle.projektaar, sum(tal.vaerdi) as vaerdi,
      celle.omraade is null and (definition ->> 'prOmraade')::boolean
        and count(tal.vaerdi) < jsonb_array_length(celle.aftale -> 'boligomraader') as mindst
    from celler as celle
    join lateral jsonb_array_elements(celle.aftale -> 'noegletal') as definition
      on definition ->> 'id' = celle.indikator ->> 'noegletal'
    left join sidste as tal on tal.log_id = celle.log_id and tal.noegletal = definition ->> 'id'
      and tal.aar = celle.projektaar
      and case when celle.omraade is not null or not (definition ->> 'prOmraade')::boolean
        then tal.omraade is not distinct from celle.omraade
        else definition ->> 'enhed' = 'antal' and tal.omraade is not null end
    where celle.slags = 'opgjort'
    group by celle.log_id, celle.loefte, celle.slags, celle.omraade, celle.projektaar, celle.aftale, definition
  )
  select * from talte union all select * from opgjorte`
