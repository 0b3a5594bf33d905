/** The one door into the tables: looks where the log ends, checks every seal for itself, and writes. */
import { stateOf } from "../QueryFailure.ts"
import type { Names } from "./Migration.ts"

/**
 * `given_text` is what is added to the export: event lines and commit lines, each with its LF. The row of the log is
 * locked till the end of the transaction, so appends to one log stand in line, and those to others pass by. What does
 * not follow is refused as core would refuse it, so that no client can break the chain: the seals are computed here
 * from the text, and a commit line must be the one that they ask for.
 */
export const appendFunction = ({ schema }: Names): string => `
  create function ${schema}.append(given_log text, given_position bigint, given_seal text, given_text text)
  returns ${schema}.log
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $append$
  declare
    head ${schema}.log;
    genesis text := '{"log":{"id":"' || given_log || '","format":1}}';
    good boolean;
    closing text := split_part(given_text, E'\\n', -2);
  begin
    if given_log !~ '^[a-z0-9][a-z0-9-]{0,62}$' or given_position is null or given_seal is null
      or right(given_text, 1) is distinct from E'\\n'
    then
      raise exception using errcode = '${stateOf.refused}', message = 'no log id, head or text';
    end if;
    if current_setting('synchronous_commit') = 'off' then
      perform set_config('synchronous_commit', 'on', true);
    end if;

    select * into head from ${schema}.log where log_id = given_log for update;
    if not found then
      insert into ${schema}.log
        values (given_log, 0, encode(sha256(convert_to(genesis || E'\\n', 'UTF8')), 'hex'), genesis, '')
        on conflict do nothing;
      if found then
        insert into ${schema}.linje values (given_log, 0, 0, genesis);
      end if;
      select * into head from ${schema}.log where log_id = given_log for update;
    end if;

    if head.position <> given_position or head.seal <> given_seal then
      raise exception using errcode = '${stateOf.headMoved}', message = 'the log has moved on',
        detail = json_build_object('position', head.position, 'seal', head.seal, 'anchor', head.anchor, 'at', head.at,
          'stands', exists (select from ${schema}.linje
            where log_id = given_log and position > given_position and slags = 2 and linje = closing))::text;
    end if;

    with given as materialized (
      select n, line, starts_with(line, '{"commit":') as closes
      from string_to_table(left(given_text, -1), E'\\n') with ordinality as each (line, n)
    ), placed as materialized (
      select n, line, closes,
        head.position + count(*) filter (where not closes) over (order by n) as position,
        count(*) filter (where closes) over (order by n) - closes::int as batch,
        case when not closes then substr(line, strpos(line, '"at":"') + 6, 24) end as at
      from given
    ), written as (
      insert into ${schema}.linje
      select given_log, position, case when closes then 2 else 1 end, line from placed
    ), timed as (
      select *, coalesce(max(at) over (order by n rows between unbounded preceding and 1 preceding), head.at) as before
      from placed
    ), closed as (
      select batch, max(position) as position, max(at) as at,
        count(*) filter (where not closes) as events,
        max(line) filter (where closes) as line,
        string_agg(line || E'\\n', '' order by n) filter (where not closes) as text,
        bool_and(closes or (at >= before and starts_with(line, '{"p":' || position || ',"id":"'))) as fits
      from timed group by batch
    ), sealed as (
      select *, encode(sha256(convert_to(
          lag(line, 1, head.anchor) over (order by batch) || E'\\n' || text, 'UTF8')), 'hex') as seal
      from closed
    ), judged as (
      select *, coalesce(fits and events between 1 and 100000
          and octet_length(text) + octet_length(line) + 1 <= 67108864
          and line = '{"commit":{"from":' || position - events + 1 || ',"count":' || events || ',"prev":"'
            || lag(seal, 1, head.seal) over (order by batch) || '","sha256":"' || seal || '"}}', false) as follows
      from sealed
    )
    select bool_and(follows) over (), judged.position, judged.seal, judged.line, judged.at
    into good, head.position, head.seal, head.anchor, head.at
    from judged order by batch desc limit 1;

    if good is not true or strpos(given_text, chr(13)) > 0 then
      raise exception using errcode = '${stateOf.refused}', message = 'what was handed in is no batch that follows';
    end if;
    update ${schema}.log set position = head.position, seal = head.seal, anchor = head.anchor, at = head.at
      where log_id = given_log;
    return head;
  end
  $append$
`
