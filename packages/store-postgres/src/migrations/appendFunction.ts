/** The one door into the tables: looks where the log ends, checks every seal for itself, and writes. */
import { stateOf } from "../QueryFailure.ts"
import type { Names } from "./Migration.ts"

/**
 * `given_text` is what is added to the export: event lines and commit lines, each with its LF. What does not follow is
 * refused as core would refuse it, so that no client can break the chain: the seals are computed here from the text, and
 * a commit line must be the one that they ask for. Only then is the row of the log moved on, if it still is where the
 * batches follow: appends to one log stand in line for that row, and those to others pass by.
 *
 * The text is cut before each commit line, and each piece into lines: what closes a batch comes before the events of
 * the next. Nothing counts the characters of the whole text (`right`, `substr` to the end), which takes longer than
 * hashing it, and a batch of one event is judged without a statement. The events of a batch as a rule have one time;
 * only where they do not is each compared with the one before it.
 */
export const appendFunction = ({ schema }: Names): string => `
  create function ${schema}.append(given_log text, given_position bigint, given_seal text, given_text text)
  returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $append$
  declare
    head ${schema}.log;
    before ${schema}.log;
    genesis text := '{"log":{"id":"' || given_log || '","format":1}}';
    parts text[] collate "C" := string_to_array(given_text, E'\\n{"commit":');
    lines text[] collate "C" := string_to_array(parts[1], E'\\n');
    part text collate "C";
    cut text[] collate "C";
    events text collate "C";
    time text collate "C";
    fits boolean;
    at_once boolean;
    moved boolean;
    positions bigint[] := '{}';
  begin
    if given_log !~ '^[a-z0-9][a-z0-9-]{0,62}$' or given_position is null or given_seal is null
      or strpos(given_text, chr(13)) is distinct from 0
    then
      raise exception using errcode = '${stateOf.refused}', message = 'no log id, head or text of lines';
    end if;
    if current_setting('synchronous_commit') = 'off' then
      perform set_config('synchronous_commit', 'on', true);
    end if;

    select * into head from ${schema}.log where log_id = given_log;
    if not found then
      insert into ${schema}.log
        values (given_log, 0, encode(sha256(convert_to(genesis || E'\\n', 'UTF8')), 'hex'), genesis, '')
        on conflict do nothing;
      if found then
        insert into ${schema}.linje values (given_log, 0, 0, genesis);
      end if;
      select * into head from ${schema}.log where log_id = given_log;
    end if;

    moved := head.position <> given_position or head.seal <> given_seal;
    if not moved then
      foreach part in array parts[2:] loop
        cut := string_to_array(part, E'\\n');
        events := array_to_string(lines, E'\\n') || E'\\n';
        time := substr(lines[1], strpos(lines[1], '"at":"'), 31);
        before := head;
        head.position := before.position + cardinality(lines);
        head.seal := encode(sha256(convert_to(before.anchor || E'\\n' || events, 'UTF8')), 'hex');
        head.anchor := '{"commit":' || cut[1];
        head.at := substr(time, 7, 24);

        if cardinality(lines) = 1 then
          fits := starts_with(lines[1], '{"p":' || head.position || ',"id":"');
          at_once := true;
        else
          select bool_and(starts_with(line, '{"p":' || before.position + n || ',"id":"')),
              bool_and(strpos(line, '"at":"') = strpos(line, time))
            into fits, at_once
            from unnest(lines) with ordinality as each (line, n);
        end if;
        fits := fits and head.at >= before.at;
        if not at_once then
          select fits and bool_and(at >= earlier), max(at)
            into fits, head.at
            from (
              select at, lag(at, 1, at) over (order by n) as earlier
              from unnest(lines) with ordinality as each (line, n),
                substr(line, strpos(line, '"at":"') + 6, 24) as at
            ) as times;
        end if;
        if (fits and cardinality(lines) <= 100000 and octet_length(events) + octet_length(head.anchor) + 1 <= 67108864
          and head.anchor = '{"commit":{"from":' || before.position + 1 || ',"count":' || cardinality(lines)
            || ',"prev":"' || before.seal || '","sha256":"' || head.seal || '"}}') is not true
        then
          raise exception using errcode = '${stateOf.refused}', message = 'what was handed in is no batch that follows';
        end if;

        for i in 1 .. cardinality(lines) loop
          positions := positions || (before.position + i);
        end loop;
        positions := positions || head.position;
        lines := cut[2:];
      end loop;
      if lines is distinct from array[''] then
        raise exception using errcode = '${stateOf.refused}', message = 'the text does not end with a commit line';
      end if;

      update ${schema}.log set position = head.position, seal = head.seal, anchor = head.anchor, at = head.at
        where log_id = given_log and position = given_position and seal = given_seal;
      moved := not found;
    end if;
    if moved then
      select * into head from ${schema}.log where log_id = given_log;
      raise exception using errcode = '${stateOf.headMoved}', message = 'the log has moved on',
        detail = json_build_object('position', head.position, 'seal', head.seal, 'anchor', head.anchor, 'at', head.at,
          'stands', exists (select from ${schema}.linje where log_id = given_log and position > given_position
            and slags = 2 and linje = split_part(given_text, E'\\n', -2)))::text;
    end if;

    insert into ${schema}.linje
      select given_log, position, case when starts_with(line, '{"commit":') then 2 else 1 end, line
      from unnest(string_to_array(given_text, E'\\n'), positions) as each (line, position)
      where position is not null;
  end
  $append$
`
