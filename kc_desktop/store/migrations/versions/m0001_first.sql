-- The first schema, frozen (made by tests/tools/make_migration.py; never edited after a release).

CREATE TABLE acceptance (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, dossier TEXT, contract TEXT, kind TEXT, held_on TEXT, facility TEXT, place TEXT, basis TEXT, total_spent
INTEGER, support_accepted INTEGER, own_spent INTEGER, other_spent INTEGER, result TEXT, opinion TEXT, proposal TEXT,
last INTEGER, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX acceptance_contested ON acceptance (conflicts) WHERE conflicts > 0

CREATE INDEX acceptance_dossier ON acceptance (dossier)

CREATE INDEX acceptance_sort ON acceptance (sort_key)

CREATE TABLE acceptance_attendants (num INTEGER NOT NULL, "row" TEXT NOT NULL, side TEXT, name TEXT, office TEXT,
PRIMARY KEY (num, "row"))

CREATE TABLE acceptance_machines (num INTEGER NOT NULL, "row" TEXT NOT NULL, facility TEXT, name TEXT, model TEXT,
serial TEXT, origin TEXT, quantity INTEGER, price INTEGER, PRIMARY KEY (num, "row"))

CREATE TABLE acceptance_results (num INTEGER NOT NULL, "row" TEXT NOT NULL, item TEXT, indicator TEXT, unit TEXT,
planned NUMERIC, found NUMERIC, comment TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE acknowledged (peer TEXT NOT NULL, chain TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
head TEXT NOT NULL, PRIMARY KEY (peer, chain, first))

CREATE TABLE activity (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, kind TEXT, content TEXT, year INTEGER, state TEXT, programme TEXT, dossier TEXT, starts_on TEXT, ends_on
TEXT, commune TEXT, old_place TEXT, place TEXT, scope TEXT, organiser TEXT, partner TEXT, trade TEXT, hours INTEGER,
teacher TEXT, participants INTEGER, women INTEGER, minority INTEGER, booths INTEGER, visitors INTEGER, sales INTEGER,
contract_no TEXT, signed_on TEXT, revenue INTEGER, received INTEGER, outlet TEXT, cluster TEXT, craft_village TEXT,
result_note TEXT, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX activity_cluster ON activity (cluster)

CREATE INDEX activity_contested ON activity (conflicts) WHERE conflicts > 0

CREATE INDEX activity_craft_village ON activity (craft_village)

CREATE INDEX activity_dossier ON activity (dossier)

CREATE INDEX activity_sort ON activity (sort_key)

CREATE TABLE activity_costs (num INTEGER NOT NULL, "row" TEXT NOT NULL, source TEXT, item TEXT, planned INTEGER,
amount INTEGER, PRIMARY KEY (num, "row"))

CREATE TABLE activity_facilities (num INTEGER NOT NULL, "row" TEXT NOT NULL, facility TEXT, name TEXT, commune TEXT,
booths INTEGER, work TEXT, amount INTEGER, result TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE activity_files (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, kind TEXT, caption TEXT, hash TEXT,
media TEXT, size INTEGER, taken_at TEXT, latitude NUMERIC, longitude NUMERIC, PRIMARY KEY (num, "row"))

CREATE TABLE activity_learners (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, birth_year INTEGER, gender TEXT,
minority INTEGER, commune TEXT, facility TEXT, office TEXT, signed INTEGER, certificate_no TEXT, certificate_on TEXT,
job_after TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE activity_outputs (num INTEGER NOT NULL, "row" TEXT NOT NULL, indicator TEXT, planned NUMERIC, quantity
NUMERIC, verified NUMERIC, unit_price INTEGER, remark TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE adjustment (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, dossier TEXT, asked_on TEXT, paper_no TEXT, reason TEXT, confirmed_on TEXT, confirmed_no TEXT, decider
TEXT, state TEXT, decided_on TEXT, decision_no TEXT, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX adjustment_contested ON adjustment (conflicts) WHERE conflicts > 0

CREATE INDEX adjustment_dossier ON adjustment (dossier)

CREATE INDEX adjustment_sort ON adjustment (sort_key)

CREATE TABLE adjustment_changes (num INTEGER NOT NULL, "row" TEXT NOT NULL, kind TEXT, "before" TEXT, "after" TEXT,
PRIMARY KEY (num, "row"))

CREATE TABLE appraisal (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, dossier TEXT, level TEXT, body TEXT, held_on TEXT, paper_no TEXT, place TEXT, proposed_support INTEGER,
result TEXT, conditions TEXT, opinion TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX appraisal_contested ON appraisal (conflicts) WHERE conflicts > 0

CREATE INDEX appraisal_dossier ON appraisal (dossier)

CREATE INDEX appraisal_sort ON appraisal (sort_key)

CREATE TABLE appraisal_members (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, office TEXT, role TEXT, PRIMARY
KEY (num, "row"))

CREATE TABLE appraisal_scores (num INTEGER NOT NULL, "row" TEXT NOT NULL, criterion TEXT, result TEXT, score NUMERIC,
comment TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE assignment (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, campaign TEXT, collaborator TEXT, commune TEXT, facility TEXT, quota INTEGER, reason TEXT, due_on TEXT,
state TEXT, survey TEXT, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX assignment_campaign ON assignment (campaign)

CREATE INDEX assignment_commune ON assignment (commune)

CREATE INDEX assignment_contested ON assignment (conflicts) WHERE conflicts > 0

CREATE INDEX assignment_facility ON assignment (facility)

CREATE INDEX assignment_sort ON assignment (sort_key)

CREATE TABLE assignment_questions (num INTEGER NOT NULL, "row" TEXT NOT NULL, field TEXT, question TEXT, asked_on
TEXT, answer TEXT, answered_on TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE blob (hash TEXT NOT NULL, media TEXT NOT NULL, size INTEGER NOT NULL, thumb BLOB NOT NULL, here INTEGER
NOT NULL, PRIMARY KEY (hash))

CREATE TABLE blob_at (peer TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (peer, hash))

CREATE TABLE bundle (num INTEGER NOT NULL, id TEXT NOT NULL, direction TEXT NOT NULL, kind TEXT NOT NULL, peer TEXT
NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, happened_at TEXT NOT NULL, state TEXT NOT NULL, detail BLOB NOT
NULL, PRIMARY KEY (num), UNIQUE (direction, sha256))

CREATE INDEX bundle_id ON bundle (id)

CREATE TABLE campaign (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, starts_on TEXT, ends_on TEXT, communes TEXT, selection TEXT, stale_months INTEGER, quota INTEGER,
verify_share NUMERIC, state TEXT, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX campaign_contested ON campaign (conflicts) WHERE conflicts > 0

CREATE INDEX campaign_sort ON campaign (sort_key)

CREATE TABLE claimed (peer TEXT NOT NULL, replica TEXT NOT NULL, last INTEGER NOT NULL, head TEXT NOT NULL, first
INTEGER NOT NULL, PRIMARY KEY (peer, replica, last, head))

CREATE TABLE cluster (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL, name
TEXT, commune TEXT, old_place TEXT, state TEXT, area NUMERIC, industrial_area NUMERIC, founded_no TEXT, founded_on
TEXT, planned_no TEXT, planned_on TEXT, investor TEXT, investment INTEGER, wastewater INTEGER, wastewater_capacity
NUMERIC, latitude NUMERIC, longitude NUMERIC, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX cluster_commune ON cluster (commune)

CREATE INDEX cluster_contested ON cluster (conflicts) WHERE conflicts > 0

CREATE INDEX cluster_sort ON cluster (sort_key)

CREATE TABLE cluster_years (num INTEGER NOT NULL, "row" TEXT NOT NULL, year INTEGER, occupied NUMERIC, firms INTEGER,
workers INTEGER, revenue INTEGER, invested INTEGER, supported INTEGER, PRIMARY KEY (num, "row"))

CREATE TABLE collaborator (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, code TEXT, gender TEXT, birth_year INTEGER, phones TEXT, email TEXT, zalo TEXT, workplace TEXT, position
TEXT, communes TEXT, team TEXT, team_role TEXT, status TEXT, term_kind TEXT, decision_no TEXT, term_from TEXT, term_to
TEXT, successor TEXT, allowance INTEGER, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX collaborator_contested ON collaborator (conflicts) WHERE conflicts > 0

CREATE INDEX collaborator_sort ON collaborator (sort_key)

CREATE TABLE collaborator_terms (num INTEGER NOT NULL, "row" TEXT NOT NULL, kind TEXT, decision_no TEXT, starts_on
TEXT, ends_on TEXT, remark TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE collaborator_trainings (num INTEGER NOT NULL, "row" TEXT NOT NULL, subject TEXT, held_on TEXT, remark
TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE contract (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
number TEXT, dossier TEXT, kind TEXT, signed_on TEXT, annex_to TEXT, party_a TEXT, signer_a TEXT, party_b TEXT,
signer_b TEXT, facility TEXT, work TEXT, value INTEGER, support INTEGER, source TEXT, starts_on TEXT, ends_on TEXT,
advance_share NUMERIC, penalty TEXT, ended_on TEXT, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX contract_contested ON contract (conflicts) WHERE conflicts > 0

CREATE INDEX contract_dossier ON contract (dossier)

CREATE INDEX contract_sort ON contract (sort_key)

CREATE TABLE craft_village (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT
NULL, name TEXT, kind TEXT, commune TEXT, hamlet TEXT, old_place TEXT, craft TEXT, vsic TEXT, decision_no TEXT,
recognised_on TEXT, revoked_on TEXT, artisans INTEGER, environment TEXT, latitude NUMERIC, longitude NUMERIC, remark
TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX craft_village_commune ON craft_village (commune)

CREATE INDEX craft_village_contested ON craft_village (conflicts) WHERE conflicts > 0

CREATE INDEX craft_village_sort ON craft_village (sort_key)

CREATE TABLE craft_village_years (num INTEGER NOT NULL, "row" TEXT NOT NULL, year INTEGER, households INTEGER, firms
INTEGER, workers INTEGER, revenue INTEGER, PRIMARY KEY (num, "row"))

CREATE TABLE dossier (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL, code
TEXT, name TEXT, programme TEXT, nature TEXT, kind TEXT, year INTEGER, end_year INTEGER, status TEXT, content TEXT,
support_item TEXT, objective TEXT, scope TEXT, work TEXT, necessity TEXT, organisation TEXT, effect TEXT, implementer
TEXT, coordinator TEXT, places TEXT, place_note TEXT, registered_on TEXT, approved_on TEXT, decision_no TEXT,
approved_support INTEGER, batch TEXT, starts_on TEXT, ends_on TEXT, result_indicator TEXT, result_quantity INTEGER,
result_note TEXT, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX dossier_contested ON dossier (conflicts) WHERE conflicts > 0

CREATE INDEX dossier_sort ON dossier (sort_key)

CREATE INDEX dossier_status ON dossier (status)

CREATE INDEX dossier_year ON dossier (year, status, approved_on, programme, content, approved_support, batch, places)

CREATE TABLE dossier_beneficiaries (num INTEGER NOT NULL, "row" TEXT NOT NULL, facility TEXT, name TEXT, commune TEXT,
support INTEGER, machine TEXT, specification TEXT, quantity INTEGER, committed_own INTEGER, committed_single INTEGER,
PRIMARY KEY (num, "row"))

CREATE TABLE dossier_costs (num INTEGER NOT NULL, "row" TEXT NOT NULL, item TEXT, source TEXT, year INTEGER, unit
TEXT, quantity NUMERIC, unit_price INTEGER, amount INTEGER, kind TEXT, eligible INTEGER, facility TEXT, norm INTEGER,
basis TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE dossier_files (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, kind TEXT, caption TEXT, hash TEXT,
media TEXT, size INTEGER, taken_at TEXT, latitude NUMERIC, longitude NUMERIC, PRIMARY KEY (num, "row"))

CREATE TABLE dossier_needs (num INTEGER NOT NULL, "row" TEXT NOT NULL, survey TEXT, need TEXT, asked TEXT, PRIMARY KEY
(num, "row"))

CREATE TABLE dossier_papers (num INTEGER NOT NULL, "row" TEXT NOT NULL, paper TEXT, facility TEXT, state TEXT, number
TEXT, issued_on TEXT, valid_to TEXT, file TEXT, reason TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE dossier_parts (num INTEGER NOT NULL, "row" TEXT NOT NULL, content TEXT, year INTEGER, work TEXT, quantity
INTEGER, support INTEGER, specified INTEGER, PRIMARY KEY (num, "row"))

CREATE TABLE dossier_stages (num INTEGER NOT NULL, "row" TEXT NOT NULL, step TEXT, state TEXT, happened_on TEXT, actor
TEXT, paper TEXT, paper_on TEXT, amount INTEGER, remark TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE draft (form TEXT NOT NULL, record TEXT NOT NULL, payload BLOB NOT NULL, saved_at TEXT NOT NULL, PRIMARY
KEY (form, record))

CREATE TABLE erased (subject TEXT NOT NULL, op TEXT NOT NULL, PRIMARY KEY (subject))

CREATE TABLE excel_map (fingerprint TEXT NOT NULL, form TEXT NOT NULL, body BLOB NOT NULL, used_at TEXT NOT NULL,
PRIMARY KEY (fingerprint))

CREATE TABLE facility (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, short_name TEXT, legal_form TEXT, registration_no TEXT, registered_on TEXT, tax_code TEXT, former_tax_code
TEXT, founded_year INTEGER, representative TEXT, representative_title TEXT, owner_birth_year INTEGER, owner_is_woman
INTEGER, owner_is_minority INTEGER, phones TEXT, email TEXT, zalo TEXT, site_commune TEXT, site_hamlet TEXT,
site_address TEXT, old_address TEXT, old_commune TEXT, office_commune TEXT, office_old_commune TEXT, office_address
TEXT, latitude NUMERIC, longitude NUMERIC, premises TEXT, cluster_name TEXT, in_craft_village INTEGER, craft_village
TEXT, priority_areas TEXT, vsic TEXT, industry_group TEXT, main_product TEXT, direct_production INTEGER, tax_status
TEXT, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX facility_contested ON facility (conflicts) WHERE conflicts > 0

CREATE INDEX facility_site_commune ON facility (site_commune, old_commune, industry_group, legal_form)

CREATE INDEX facility_sort ON facility (sort_key)

CREATE INDEX facility_tax_code ON facility (tax_code)

CREATE TABLE facility_files (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, kind TEXT, caption TEXT, hash TEXT,
media TEXT, size INTEGER, taken_at TEXT, latitude NUMERIC, longitude NUMERIC, PRIMARY KEY (num, "row"))

CREATE TABLE facility_papers (num INTEGER NOT NULL, "row" TEXT NOT NULL, kind TEXT, number TEXT, issued_on TEXT,
issuer TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE follow_up (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, dossier TEXT, facility TEXT, visited_on TEXT, year INTEGER, year_before INTEGER, revenue INTEGER,
revenue_before INTEGER, workers INTEGER, workers_before INTEGER, output NUMERIC, output_before NUMERIC, output_unit
TEXT, income INTEGER, income_before INTEGER, machine_use TEXT, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX follow_up_contested ON follow_up (conflicts) WHERE conflicts > 0

CREATE INDEX follow_up_dossier ON follow_up (dossier)

CREATE INDEX follow_up_facility ON follow_up (facility)

CREATE INDEX follow_up_sort ON follow_up (sort_key)

CREATE TABLE import_run (grp TEXT NOT NULL, form TEXT NOT NULL, file TEXT NOT NULL, happened_at TEXT NOT NULL, detail
BLOB NOT NULL, PRIMARY KEY (grp))

CREATE TABLE invalid (record TEXT NOT NULL, form TEXT NOT NULL, bundle INTEGER NOT NULL, detail BLOB NOT NULL, PRIMARY
KEY (record))

CREATE TABLE issued (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL, name
TEXT, report TEXT, year INTEGER, cut_off TEXT, options TEXT, issued_on TEXT, number TEXT, digest TEXT, remark TEXT,
PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX issued_contested ON issued (conflicts) WHERE conflicts > 0

CREATE INDEX issued_sort ON issued (sort_key)

CREATE TABLE issued_files (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, kind TEXT, caption TEXT, hash TEXT,
media TEXT, size INTEGER, taken_at TEXT, latitude NUMERIC, longitude NUMERIC, PRIMARY KEY (num, "row"))

CREATE TABLE issued_stated (num INTEGER NOT NULL, "row" TEXT NOT NULL, line TEXT, "column" TEXT, value NUMERIC, unit
TEXT, words TEXT, remark TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE meta ("key" TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY ("key"))

CREATE TABLE op (seq INTEGER NOT NULL, id BLOB NOT NULL, chain TEXT NOT NULL, number INTEGER NOT NULL, form TEXT NOT
NULL, record TEXT NOT NULL, bundle INTEGER, hidden INTEGER DEFAULT '0' NOT NULL, raw BLOB NOT NULL, PRIMARY KEY (seq),
UNIQUE (id))

CREATE INDEX op_bundle ON op (bundle)

CREATE UNIQUE INDEX op_chain ON op (chain, number)

CREATE INDEX op_record ON op (record, chain)

CREATE TABLE opening (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL, name
TEXT, year INTEGER, as_of TEXT, indicator TEXT, source TEXT, content TEXT, level TEXT, "group" TEXT, commune TEXT,
old_place TEXT, batch TEXT, quantity NUMERIC, amount INTEGER, words TEXT, document TEXT, remark TEXT, PRIMARY KEY
(num), UNIQUE (id))

CREATE INDEX opening_contested ON opening (conflicts) WHERE conflicts > 0

CREATE INDEX opening_sort ON opening (sort_key)

CREATE TABLE pack_edit (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, pack TEXT, table_name TEXT, entry TEXT, column_name TEXT, value TEXT, valid_from TEXT, valid_to TEXT,
legal_text TEXT, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX pack_edit_contested ON pack_edit (conflicts) WHERE conflicts > 0

CREATE INDEX pack_edit_sort ON pack_edit (sort_key)

CREATE TABLE pairing (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL, name
TEXT, verdict TEXT, kept TEXT, merged TEXT, because TEXT, decided_on TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX pairing_contested ON pairing (conflicts) WHERE conflicts > 0

CREATE INDEX pairing_kept ON pairing (kept)

CREATE INDEX pairing_merged ON pairing (merged)

CREATE INDEX pairing_sort ON pairing (sort_key)

CREATE TABLE pay (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL, name
TEXT, collaborator TEXT, year INTEGER, month INTEGER, rule TEXT, basis TEXT, amount INTEGER, approved_on TEXT, paper
TEXT, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX pay_collaborator ON pay (collaborator)

CREATE INDEX pay_contested ON pay (conflicts) WHERE conflicts > 0

CREATE INDEX pay_sort ON pay (sort_key)

CREATE TABLE payment (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL, year
INTEGER, source TEXT, kind TEXT, amount INTEGER, paid_on TEXT, dossier TEXT, contract TEXT, facility TEXT, activity
TEXT, content TEXT, commune TEXT, old_place TEXT, voucher_no TEXT, opening INTEGER, remark TEXT, PRIMARY KEY (num),
UNIQUE (id))

CREATE INDEX payment_activity ON payment (activity)

CREATE INDEX payment_contested ON payment (conflicts) WHERE conflicts > 0

CREATE INDEX payment_dossier ON payment (dossier)

CREATE INDEX payment_sort ON payment (sort_key)

CREATE INDEX payment_year ON payment (year, paid_on, source, kind, amount, dossier, facility, opening)

CREATE TABLE place_answer (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, old_commune TEXT, new_commune TEXT, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX place_answer_contested ON place_answer (conflicts) WHERE conflicts > 0

CREATE INDEX place_answer_sort ON place_answer (sort_key)

CREATE TABLE "plan" (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL, year
INTEGER, source TEXT, kind TEXT, amount INTEGER, decided_on TEXT, decision_no TEXT, batch TEXT, programme TEXT,
content TEXT, dossier TEXT, commune TEXT, old_place TEXT, counterpart TEXT, opening INTEGER, remark TEXT, PRIMARY KEY
(num), UNIQUE (id))

CREATE INDEX plan_contested ON "plan" (conflicts) WHERE conflicts > 0

CREATE INDEX plan_dossier ON "plan" (dossier)

CREATE INDEX plan_programme ON "plan" (programme)

CREATE INDEX plan_sort ON "plan" (sort_key)

CREATE INDEX plan_year ON "plan" (year, decided_on, source, kind, amount, opening)

CREATE TABLE product (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL, name
TEXT, facility TEXT, maker TEXT, commune TEXT, old_place TEXT, "group" TEXT, specialty TEXT, is_set INTEGER, set_kind
TEXT, description TEXT, materials TEXT, technology TEXT, unit TEXT, output NUMERIC, price INTEGER, revenue INTEGER,
workers INTEGER, market TEXT, standards TEXT, trademark TEXT, ocop_stars INTEGER, remark TEXT, PRIMARY KEY (num),
UNIQUE (id))

CREATE INDEX product_commune ON product (commune)

CREATE INDEX product_contested ON product (conflicts) WHERE conflicts > 0

CREATE INDEX product_facility ON product (facility)

CREATE INDEX product_sort ON product (sort_key)

CREATE TABLE product_certificates (num INTEGER NOT NULL, "row" TEXT NOT NULL, level TEXT, year INTEGER, decision_no
TEXT, issued_on TEXT, number TEXT, valid_to TEXT, entry TEXT, revoked_on TEXT, reported_year INTEGER, PRIMARY KEY
(num, "row"))

CREATE TABLE product_files (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, kind TEXT, caption TEXT, hash TEXT,
media TEXT, size INTEGER, taken_at TEXT, latitude NUMERIC, longitude NUMERIC, PRIMARY KEY (num, "row"))

CREATE TABLE programme (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, kind TEXT, level TEXT, first_year INTEGER, last_year INTEGER, parent TEXT, revises TEXT, decision_no TEXT,
decided_on TEXT, agency TEXT, state TEXT, objective TEXT, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX programme_contested ON programme (conflicts) WHERE conflicts > 0

CREATE INDEX programme_parent ON programme (parent)

CREATE INDEX programme_revises ON programme (revises)

CREATE INDEX programme_sort ON programme (sort_key)

CREATE TABLE programme_files (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, kind TEXT, caption TEXT, hash
TEXT, media TEXT, size INTEGER, taken_at TEXT, latitude NUMERIC, longitude NUMERIC, PRIMARY KEY (num, "row"))

CREATE TABLE programme_money (num INTEGER NOT NULL, "row" TEXT NOT NULL, source TEXT, year INTEGER, content TEXT,
amount INTEGER, PRIMARY KEY (num, "row"))

CREATE TABLE programme_targets (num INTEGER NOT NULL, "row" TEXT NOT NULL, indicator TEXT, content TEXT, source TEXT,
year INTEGER, quantity NUMERIC, amount INTEGER, remark TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE progress (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, dossier TEXT, contract TEXT, as_of TEXT, final INTEGER, work_done NUMERIC, work TEXT, support_spent
INTEGER, own_spent INTEGER, other_spent INTEGER, obstacles TEXT, forecast TEXT, confirmed_on TEXT, PRIMARY KEY (num),
UNIQUE (id))

CREATE INDEX progress_contested ON progress (conflicts) WHERE conflicts > 0

CREATE INDEX progress_dossier ON progress (dossier)

CREATE INDEX progress_sort ON progress (sort_key)

CREATE TABLE published (source TEXT NOT NULL, form TEXT NOT NULL, record TEXT NOT NULL, publication INTEGER NOT NULL,
line BLOB NOT NULL, PRIMARY KEY (source, form, record))

CREATE TABLE record (num INTEGER NOT NULL, id TEXT NOT NULL, form TEXT NOT NULL, deleted INTEGER NOT NULL, state BLOB
NOT NULL, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX record_form ON record (form)

CREATE TABLE request (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL, name
TEXT, dossier TEXT, contract TEXT, facility TEXT, kind TEXT, asked_on TEXT, number TEXT, amount INTEGER, work_done
NUMERIC, holder TEXT, account TEXT, bank TEXT, state TEXT, payment TEXT, remark TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX request_contested ON request (conflicts) WHERE conflicts > 0

CREATE INDEX request_dossier ON request (dossier)

CREATE INDEX request_sort ON request (sort_key)

CREATE TABLE retyping (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, survey TEXT, typed_by TEXT, retyped_by TEXT, retyped_on TEXT, compared INTEGER, PRIMARY KEY (num), UNIQUE
(id))

CREATE INDEX retyping_contested ON retyping (conflicts) WHERE conflicts > 0

CREATE INDEX retyping_sort ON retyping (sort_key)

CREATE INDEX retyping_survey ON retyping (survey)

CREATE TABLE retyping_mismatches (num INTEGER NOT NULL, "row" TEXT NOT NULL, path TEXT, label TEXT, "right" TEXT,
PRIMARY KEY (num, "row"))

CREATE TABLE rollout (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL, name
TEXT, dossier TEXT, number TEXT, made_on TEXT, objective TEXT, programme TEXT, jobs TEXT, coordination TEXT,
approved_on TEXT, approved_no TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX rollout_contested ON rollout (conflicts) WHERE conflicts > 0

CREATE INDEX rollout_dossier ON rollout (dossier)

CREATE INDEX rollout_sort ON rollout (sort_key)

CREATE TABLE rollout_lots (num INTEGER NOT NULL, "row" TEXT NOT NULL, facility TEXT, name TEXT, work TEXT, quantity
INTEGER, place TEXT, starts_on TEXT, ends_on TEXT, teacher TEXT, support INTEGER, PRIMARY KEY (num, "row"))

CREATE TABLE settlement (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, dossier TEXT, contract TEXT, made_on TEXT, paper_no TEXT, approved_support INTEGER, refund INTEGER, work
TEXT, conclusion TEXT, closed_on TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX settlement_contested ON settlement (conflicts) WHERE conflicts > 0

CREATE INDEX settlement_dossier ON settlement (dossier)

CREATE INDEX settlement_sort ON settlement (sort_key)

CREATE TABLE settlement_vouchers (num INTEGER NOT NULL, "row" TEXT NOT NULL, number TEXT, issued_on TEXT, item TEXT,
payee TEXT, source TEXT, amount INTEGER, remark TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE standing (what TEXT NOT NULL, chain TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY
KEY (what, chain, first))

CREATE TABLE station (id TEXT NOT NULL, replica TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL, card BLOB NOT
NULL, changed_at TEXT NOT NULL, PRIMARY KEY (id, replica))

CREATE TABLE subject_key (id TEXT NOT NULL, subject TEXT NOT NULL, secret BLOB NOT NULL, PRIMARY KEY (id))

CREATE INDEX subject_key_subject ON subject_key (subject)

CREATE TABLE survey (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL, name
TEXT, short_name TEXT, legal_form TEXT, registration_no TEXT, registered_on TEXT, tax_code TEXT, former_tax_code TEXT,
founded_year INTEGER, representative TEXT, representative_title TEXT, owner_birth_year INTEGER, owner_is_woman
INTEGER, owner_is_minority INTEGER, phones TEXT, email TEXT, zalo TEXT, site_commune TEXT, site_hamlet TEXT,
site_address TEXT, old_address TEXT, old_commune TEXT, office_commune TEXT, office_old_commune TEXT, office_address
TEXT, latitude NUMERIC, longitude NUMERIC, premises TEXT, cluster_name TEXT, in_craft_village INTEGER, craft_village
TEXT, priority_areas TEXT, vsic TEXT, industry_group TEXT, main_product TEXT, direct_production INTEGER, sheet_no
TEXT, visited_on TEXT, collaborator TEXT, facility TEXT, materials TEXT, local_material_share NUMERIC, market_local
NUMERIC, market_domestic NUMERIC, market_export NUMERIC, sales_channels TEXT, mechanisation TEXT,
technology_known_here INTEGER, digital_level TEXT, environment_paper TEXT, waste TEXT, energy TEXT, cleaner_production
INTEGER, obstacles TEXT, proposal TEXT, eligible INTEGER, potential TEXT, conclusion TEXT, confirmed_by_facility
INTEGER, consent INTEGER, consent_on TEXT, assignment TEXT, state TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX survey_collaborator ON survey (collaborator)

CREATE INDEX survey_contested ON survey (conflicts) WHERE conflicts > 0

CREATE INDEX survey_facility ON survey (facility)

CREATE INDEX survey_site_commune ON survey (site_commune)

CREATE INDEX survey_sort ON survey (sort_key)

CREATE INDEX survey_tax_code ON survey (tax_code)

CREATE INDEX survey_visited_on ON survey (visited_on, state, facility, site_commune, old_commune, industry_group,
legal_form)

CREATE TABLE survey_accepted (num INTEGER NOT NULL, "row" TEXT NOT NULL, path TEXT, code TEXT, reason TEXT, PRIMARY
KEY (num, "row"))

CREATE TABLE survey_equipment (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, made_year INTEGER, origin TEXT,
capacity TEXT, quantity INTEGER, value INTEGER, condition TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE survey_files (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, kind TEXT, caption TEXT, hash TEXT,
media TEXT, size INTEGER, taken_at TEXT, latitude NUMERIC, longitude NUMERIC, PRIMARY KEY (num, "row"))

CREATE TABLE survey_needs (num INTEGER NOT NULL, "row" TEXT NOT NULL, content TEXT, description TEXT, machine TEXT,
machine_is_new INTEGER, machine_price INTEGER, investment INTEGER, own_capital INTEGER, loan INTEGER, requested
INTEGER, wanted_on TEXT, register_year INTEGER, can_match INTEGER, match_proof TEXT, rank INTEGER, PRIMARY KEY (num,
"row"))

CREATE TABLE survey_products (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, unit TEXT, capacity NUMERIC,
output NUMERIC, typical_level TEXT, typical_year INTEGER, ocop_stars INTEGER, trademark TEXT, standards TEXT, PRIMARY
KEY (num, "row"))

CREATE TABLE survey_supports (num INTEGER NOT NULL, "row" TEXT NOT NULL, year INTEGER, source TEXT, programme TEXT,
amount INTEGER, PRIMARY KEY (num, "row"))

CREATE TABLE survey_years (num INTEGER NOT NULL, "row" TEXT NOT NULL, year INTEGER, workers INTEGER, workers_insured
INTEGER, workers_women INTEGER, workers_minority INTEGER, income INTEGER, capital INTEGER, revenue INTEGER,
export_value INTEGER, budget_paid INTEGER, profit INTEGER, PRIMARY KEY (num, "row"))

CREATE TABLE voting_entry (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, round TEXT, product TEXT, facility TEXT, number TEXT, "group" TEXT, registered_on TEXT, self_made INTEGER,
not_copied INTEGER, lawful INTEGER, mass_made INTEGER, file_complete INTEGER, result TEXT, rank INTEGER, prize TEXT,
certificate_no TEXT, certificate_on TEXT, valid_to TEXT, forwarded_on TEXT, forwarded_from TEXT, remark TEXT, PRIMARY
KEY (num), UNIQUE (id))

CREATE INDEX voting_entry_contested ON voting_entry (conflicts) WHERE conflicts > 0

CREATE INDEX voting_entry_facility ON voting_entry (facility)

CREATE INDEX voting_entry_forwarded_from ON voting_entry (forwarded_from)

CREATE INDEX voting_entry_product ON voting_entry (product)

CREATE INDEX voting_entry_round ON voting_entry (round)

CREATE INDEX voting_entry_sort ON voting_entry (sort_key)

CREATE TABLE voting_entry_complaints (num INTEGER NOT NULL, "row" TEXT NOT NULL, received_on TEXT, sender TEXT, matter
TEXT, answered_on TEXT, answer TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE voting_entry_files (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, kind TEXT, caption TEXT, hash
TEXT, media TEXT, size INTEGER, taken_at TEXT, latitude NUMERIC, longitude NUMERIC, PRIMARY KEY (num, "row"))

CREATE TABLE voting_entry_marks (num INTEGER NOT NULL, "row" TEXT NOT NULL, judge TEXT, criterion TEXT, mark NUMERIC,
comment TEXT, PRIMARY KEY (num, "row"))

CREATE TABLE voting_round (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
name TEXT, level TEXT, year INTEGER, commune TEXT, old_place TEXT, opens_on TEXT, closes_on TEXT, council_no TEXT,
council_on TEXT, scored_on TEXT, place TEXT, decision_no TEXT, decided_on TEXT, announced_on TEXT, state TEXT, remark
TEXT, PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX voting_round_contested ON voting_round (conflicts) WHERE conflicts > 0

CREATE INDEX voting_round_sort ON voting_round (sort_key)

CREATE TABLE voting_round_files (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, kind TEXT, caption TEXT, hash
TEXT, media TEXT, size INTEGER, taken_at TEXT, latitude NUMERIC, longitude NUMERIC, PRIMARY KEY (num, "row"))

CREATE TABLE voting_round_members (num INTEGER NOT NULL, "row" TEXT NOT NULL, name TEXT, office TEXT, role TEXT,
judges INTEGER, PRIMARY KEY (num, "row"))

CREATE TABLE work (num INTEGER NOT NULL, id TEXT NOT NULL, sort_key TEXT NOT NULL, conflicts INTEGER NOT NULL,
collaborator TEXT, happened_on TEXT, kind TEXT, commune TEXT, facility TEXT, dossier TEXT, result TEXT, remark TEXT,
PRIMARY KEY (num), UNIQUE (id))

CREATE INDEX work_collaborator ON work (collaborator)

CREATE INDEX work_contested ON work (conflicts) WHERE conflicts > 0

CREATE INDEX work_sort ON work (sort_key)

CREATE TABLE quarantine (num INTEGER NOT NULL, bundle INTEGER NOT NULL, line INTEGER NOT NULL, raw BLOB NOT NULL, code
TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (num), FOREIGN KEY(bundle) REFERENCES bundle (num))

CREATE INDEX quarantine_bundle ON quarantine (bundle)

CREATE VIRTUAL TABLE facility_search USING fts5(words, content='', contentless_delete=1, detail=none,
prefix='1 2 3 4 5 6', tokenize='ascii')

CREATE VIRTUAL TABLE survey_search USING fts5(words, content='', contentless_delete=1, detail=none,
prefix='1 2 3 4 5 6', tokenize='ascii')

CREATE VIRTUAL TABLE dossier_search USING fts5(words, content='', contentless_delete=1, detail=none,
prefix='1 2 3 4 5 6', tokenize='ascii')

CREATE VIRTUAL TABLE other_search USING fts5(words, content='', contentless_delete=1, detail=none,
prefix='1 2 3 4 5 6', tokenize='ascii')
