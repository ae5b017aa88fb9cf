"""What each command prints with ``--json``."""

from __future__ import annotations

from collections.abc import Mapping

_IDENTITY = "role station replica name province communes centre"
GIVES: Mapping[str, str] = {
    "init": _IDENTITY,
    "card": "kind id replica name province words card file",
    "join": _IDENTITY,
    "enrol-list": "stations[id replica name state words when]",
    "enrol-accept": "station state",
    "revoke": "station state",
    "recovery-make": "file words",
    "recovery-use": "centre replica serial words",
    "keys-rotate": "centre replica serial words",
    "demo": f"{_IDENTITY} records{{form: count}}",
    "forms": "forms[key title plural version headline fields[key kind json label required personal since merge …]]",
    "put": "form ids id warnings[record path code level text]",
    "get": "id <mục của biểu> _conflicts{path: [op value shown]}",
    "list": "form count records[id <mục của biểu, không có các danh sách dòng> _conflicts]",
    "delete": "id op",
    "history": "form id entries[op when user role station kind changes[path label before after] undoable"
    " set_aside[path text user station when]]",
    "undo": "id op",
    "attach": "form id row hash media size op known",
    "attachment": "hash file bytes",
    "conflicts": "count conflicts[form record_id path label sides[op value text user station when clocked shown here"
    " place also] title row base{value text user station when} only later deletion edits[path label before after user"
    " station when] like same seen allowed]",
    "resolve": "id op value; --like: id ops skipped[id form field]",
    "reopen": "id op",
    "duplicates": "form count pairs[score records[id title] reasons against]",
    "merge-records": "pairing group",
    "not-same": "pairing group",
    "split-records": "ids",
    "dump": "mỗi dòng: form id values{path: value} conflicts{path: [value]} deleted",
    "eligible": "form id on survey unverified answers[key question result value shown unverified because[text clause"
    " mark data[path label value] result unverified edited] missing[path] ask[form path question] on]",
    "support": "id on programme unverified normal highest asked levels[facility name item cost share ceiling factor"
    " normal highest asked answer] answers[như eligible] doubles[facility name dossier survey title year programme"
    " amount paid same] budget{total sources groups years kinds items[item facility kind total sources]} ledger{plan"
    " paid refunded remaining sources[source plan paid refunded remaining] payments} advance{phase base share limit"
    " paid now papers missing_papers answer}",
    "rank": "year programme positions[place id name kind content status appraised support total area industry owner"
    " unknown over_next] outside[id name … because] selection{budget taken left skip chosen[id how left short why]"
    " fallen[…]} file",
    "at-risk": "count late money risks[id name status year programme support paid late money findings[sign entry label"
    " days money because]]",
    "plan": "year to by unit rows[key label level opening base revised in_dossiers contracted disbursed refunded"
    " executed left free share_of_own_plan records{figure: {form: [id]}}] warnings notes caps[như eligible]",
    "programme": "id versions[id name kind first_year last_year revises state decided_on decision_no] targets[indicator"
    " label unit source content year target reached share] changes{targets target_money money}[indicator source content"
    " year before after how]",
    "issue-report": "id digest",
    "compare-report": "id whole why same changed[line column then now difference] came gone later mismatches",
    "cases": "cases count held checks[case type label report line column published computed holds trap text]",
    "stage": "id taken ids group missing[id text] state label law_on kept stages[state label standing on days late"
    " deadline{entry label by left text clause unverified}] events[row step label state on actor paper paper_on amount"
    " remark author] possible[step label to way actors asks missing[need text hard] blocked deadline clause mark]"
    " warnings report next",
    "checklist": "id on phase percent percent_all deadline phases[phase label percent open] lines[paper label phase"
    " status why clause unverified facility facility_name number issued_on valid_to file form record prints]",
    "campaigns": "campaigns[id name starts_on ends_on <tiến độ như coverage>]",
    "assign": "campaign dry_run candidates assignments[commune person reason facility name quota] saved group"
    " unreached",
    "jobs": "count jobs[id name commune facility collaborator campaign reason state due survey wanted found unanswered]"
    " file",
    "coverage": "campaign title since until communes[key name facilities surveyed assigned handed_in returned done open"
    " overdue share finished people] people[như communes] total uncovered",
    "retyping": "campaign due[survey name commune visited_on campaign typed_by own begun] sheets people[key sheets"
    " compared differing errors share] fields[như people]",
    "network": "on people[id name code team role status communes ends at_work] communes[key name facilities people]"
    " gaps overlaps due[id name ends days alone] plan[communes facilities] results{since until people[key name surveys"
    " accepted facilities needs dossiers entries] communes[…]} file cards",
    "hand-over": "id leaves moves[commune facilities to why] assignments group",
    "pay": "month rows[id name amount paid due parts[count rate amount clause verified] says] total due undecided"
    " verified approved group file",
    "activity": "id name kind content state results[indicator label unit quantity planned stated derived differs counts"
    " why clause verified due] counts{people women minority listed signed certificates working asked booths facilities"
    " revenue received planned spent due by_source{nguồn: planned spent}}",
    "sheet": "id kind file lines",
    "voting": "id name level year day cards{done all} council[như because] note complaints_until groups[group entered"
    " recognised] entries[id number name group maker rank group_rank tied mean cards[judge total given] missing result"
    " outlook checks] complaints[id matter received_on answer_by in_time open]; không có ID: rounds[id name level year"
    " state entered recognised]",
    "certificates": "on count certificates[product name maker facility commune group level number issued_on valid_to"
    " standing days told reported_year]",
    "place": "places[text candidates[list code name certainty] ask why]",
    "import-xlsx": "file form dry_run policy sheets[name header_rows first_data_row last_data_row data_rows"
    " other_rows[row kind] hidden_rows hidden_columns columns{letter: field confidence header} usable remembered] rows"
    " taken created updated unchanged refused[sheet row reasons] incomplete warnings[sheet row text]"
    " converted[sheet row column before after kind] converted_cells saved group errors",
    "excel-imports": "runs[group form file when created updated unchanged refused taken_back]",
    "take-back": "group operations records kept",
    "export-xlsx": "file records",
    "export-bank": "file kind personal records rows digest tables{tên bảng: số dòng}",
    "one-page": "kind file",
    "document": "kind form ids sheets file papers remarks",
    "template": "templates[kind title own note] kind fields[field what] file used[field place] remarks reset",
    "dictionary": "entries[key kind label unit definition form fields filters dates legal mark adds reports], hoặc file"
    " lines",
    "report": "report title year to unit by where conflicts columns[key label measure group unit of] lines[key label"
    " level number unit record parts plan executed … explain records] mismatches[line column stated computed text]"
    " notes file, hoặc (không có tên) reports[key title group by where clause source mark]",
    "export": "files operations records to bundles verified",
    "find": "bundles[path state kind size for_us known]",
    "verify": "ok bundle[path kind bundle_id size sha256 sender operations]",
    "resend": "files operations records to bundles verified",
    "withdraw": "import withdrawn operations kept records",
    "retry": "import applied quarantined",
    "publications": "publications[source number form records]",
    "tasks": "tasks[form record_id import problems[path code text]]",
    "verify-batch": "results[code path]",
    "merge": "preview imports[import file kind sender created received applied known to_decide quarantined"
    " alarms[code text] records[outcome form record_id title detail flags] quarantine[line code reason]]"
    " refused[path code message next safe]",
    "imports": "imports[import bundle name kind peer sha256 when state received applied known to_decide quarantined]",
    "receipts": "receipts[peer replica first last] unsent outbox[bundle name peer state when operations to]",
    "backup": "file sha256 bytes attachments",
    "restore": f"{_IDENTITY} file new_card regained kept safety",
    "check": "ok deep findings[code where text] remarks[code where text]",
    "rebuild": "records",
    "doctor": "ok findings[code where text] repaired newest_backup advice",
    "audit": "ok chains[replica station first last] findings[code where text]",
    "person": "id form title personal[path label value text] sealed erased written[op kind when user station]"
    " merged[id form title personal …] same[form id title reasons] sent[direction bundle name peer when]",
    "erase": "ids ops cleaned left[file reason]",
    "erasures": "erasures[record_id form op when user station holders confirmed waiting beside]",
    "pack-info": "packs[name title version valid_from valid_to source legal_text mark licence note shipped signer]"
    " marks",
    "pack-install": "name version signer installed",
    "pack-unpack": "folder",
    "pack-make": "name version file",
    "version": "program schema format operation sqlite python platform packs",
}
"""The keys of each command's JSON object: ``name[…]`` a list, ``name{…}`` an object by key."""
