/** The one door into the tables: computes every seal for itself, sees where the log ends, and writes. */
import { stateOf } from "../QueryFailure.ts"
import type { Names } from "./Migration.ts"

/**
 * `given_anchor` is the line that the first batch goes on from: the last commit line, or the genesis line. `given_text`
 * is what is added to the export: event lines and commit lines, each with its LF. All is judged as if the log ended
 * with that line, with the seals computed here from the text; a commit line must be the one that they ask for, so that
 * no client can break the chain. Only then is the row of the log moved on, by an UPDATE that names the old position and
 * line: it is the lock and the comparison in one. Appends to one log stand in line for the row, those to others pass by.
 *
 * The text is cut before each commit line: a piece is the line above a batch, but for its beginning, and the events of
 * the batch, which is what its seal is made of. A batch of one event is judged without a statement. The events of a
 * batch as a rule have one time (it stands between the 15th and the 16th quotation mark); only where they do not is each
 * compared with the one before it.
 */
export const appendFunction = ({ schema }: Names): string => `
  create function ${schema}.append(given_log text, given_position bigint, given_anchor text, given_text text)
  returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $append$
  declare
    genesis text collate "C" := '{"log":{"id":"' || given_log || '","format":1}}';
    head ${schema}.log;
    at_position bigint := given_position;
    at_anchor text collate "C" := given_anchor;
    at_seal text collate "C";
    at_time text collate "C" := '';
    first_time text collate "C";
    prev text collate "C";
    pieces text[] collate "C" := string_to_array(given_text, E'\\n{"commit":');
    sealed text collate "C" := given_anchor || E'\\n' || pieces[1] || E'\\n';
    lines text[] collate "C";
    count integer;
    time text collate "C";
    own bigint[];
    positions bigint[] := '{}';
    fits boolean := cardinality(pieces) > 1 and strpos(given_text, chr(13)) = 0 and given_position >= 0;
    at_once boolean;
    is_on boolean := false;
  begin
    if given_log is null or given_anchor is null or fits is null then
      raise exception using errcode = '${stateOf.refused}', message = 'no log id, end or text of lines';
    end if;
    if current_setting('synchronous_commit') = 'off' then
      perform set_config('synchronous_commit', 'on', true);
    end if;

    if starts_with(given_anchor, '{"commit":') then
      at_seal := substr(given_anchor, length(given_anchor) - 66, 64);
    else
      at_seal := encode(sha256(convert_to(given_anchor || E'\\n', 'UTF8')), 'hex');
    end if;
    for i in 2 .. cardinality(pieces) loop
      lines := string_to_array(sealed, E'\\n');
      count := cardinality(lines) - 2;
      time := split_part(lines[2], '"', 16);
      fits := fits and lines[1] = at_anchor and time >= at_time and count <= 100000;
      first_time := coalesce(first_time, time);
      at_time := time;
      if count = 1 then
        fits := fits and starts_with(lines[2], '{"p":' || at_position + 1 || ',"id":"')
          and octet_length(lines[2]) < 1048576;
        positions := positions || array[at_position + 1, at_position + 1];
      else
        select fits and bool_and(starts_with(line, '{"p":' || at_position + n - 1 || ',"id":"')
              and octet_length(line) < 1048576),
            bool_and(split_part(line, '"', 16) = time), array_agg(at_position + n - 1)
          into fits, at_once, own
          from unnest(lines) with ordinality as each (line, n)
          where n between 2 and count + 1;
        if not at_once then
          select fits and bool_and(at >= earlier), max(at)
            into fits, at_time
            from (
              select at, lag(at, 1, at) over (order by n) as earlier
              from unnest(lines[2:count + 1]) with ordinality as each (line, n), split_part(line, '"', 16) as at
            ) as times;
        end if;
        positions := positions || own || at_position + count;
      end if;

      prev := at_seal;
      at_seal := encode(sha256(convert_to(sealed, 'UTF8')), 'hex');
      at_anchor := '{"commit":{"from":' || at_position + 1 || ',"count":' || count
        || ',"prev":"' || prev || '","sha256":"' || at_seal || '"}}';
      fits := fits and octet_length(sealed) - octet_length(lines[1]) + octet_length(at_anchor) <= 67108864;
      at_position := at_position + count;
      sealed := '{"commit":' || pieces[i] || E'\\n';
    end loop;
    fits := fits and sealed = at_anchor || E'\\n\\n';

    if fits then
      update ${schema}.log
        set position = at_position, seal = at_seal, anchor = at_anchor, at = at_time
        where log_id = given_log and position = given_position and anchor = given_anchor and at <= first_time;
      is_on := found;
    end if;
    if not is_on and fits and given_position = 0 and given_anchor = genesis
      and given_log ~ '^[a-z0-9][a-z0-9-]{0,62}$'
    then
      insert into ${schema}.log values (given_log, at_position, at_seal, at_anchor, at_time) on conflict do nothing;
      is_on := found;
      if found then
        insert into ${schema}.linje values (given_log, 0, 0, genesis);
      end if;
    end if;
    if not is_on then
      select * into head from ${schema}.log where log_id = given_log;
      if not found then
        head := (given_log, 0, encode(sha256(convert_to(genesis || E'\\n', 'UTF8')), 'hex'), genesis, '');
      end if;
      if head.position <> given_position or head.anchor <> given_anchor then
        raise exception using errcode = '${stateOf.headMoved}', message = 'the log ends elsewhere',
          detail = json_build_object('position', head.position, 'seal', head.seal, 'anchor', head.anchor,
            'at', head.at, 'stands', exists (select from ${schema}.linje where log_id = given_log
              and position > given_position and slags = 2 and linje = split_part(given_text, E'\\n', -2)))::text;
      end if;
      raise exception using errcode = '${stateOf.refused}', message = 'what was handed in is no batch that follows';
    end if;

    insert into ${schema}.linje
      select given_log, position, case when starts_with(line, '{"commit":') then 2 else 1 end, line
      from unnest(string_to_array(given_text, E'\\n'), positions) as each (line, position)
      where position is not null;
  end
  $append$
`
