# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += libconf.a
libconf_a_CFLAGS = $(AM_CFLAGS) $(YAML_CFLAGS) $(JANSSON_CFLAGS)
libconf_a_SOURCES = \
	%D%/agreement_file.c %D%/agreement_file.h \
	%D%/agreement_json.c %D%/agreement_json.h \
	%D%/ask_file.c %D%/ask_file.h \
	%D%/calendar_file.c %D%/calendar_file.h \
	%D%/card_json.c %D%/card_json.h \
	%D%/case_file.c %D%/case_file.h \
	%D%/case_json.c %D%/case_json.h \
	%D%/casebook_csv.c %D%/casebook_csv.h \
	%D%/csv.c %D%/csv.h \
	%D%/deadline_file.c %D%/deadline_file.h \
	%D%/deadline_json.c %D%/deadline_json.h \
	%D%/demo_file.c %D%/demo_file.h \
	%D%/demo_time.c %D%/demo_time.h \
	%D%/division_file.c %D%/division_file.h \
	%D%/document_json.c %D%/document_json.h \
	%D%/dossier_file.c %D%/dossier_file.h \
	%D%/dossier_json.c %D%/dossier_json.h \
	%D%/event_json.c %D%/event_json.h \
	%D%/examination_file.c %D%/examination_file.h \
	%D%/handover_json.c %D%/handover_json.h \
	%D%/json.c %D%/json.h \
	%D%/kind_file.c %D%/kind_file.h \
	%D%/paper_json.c %D%/paper_json.h \
	%D%/performance_json.c %D%/performance_json.h \
	%D%/playbook_file.c %D%/playbook_file.h \
	%D%/playbook_json.c %D%/playbook_json.h \
	%D%/playbook_promise.c \
	%D%/playbook_reader.c %D%/playbook_reader.h \
	%D%/playbook_seat.c \
	%D%/record_json.c %D%/record_json.h \
	%D%/replay_json.c %D%/replay_json.h \
	%D%/report_text.c %D%/report_text.h \
	%D%/roster_file.c %D%/roster_file.h \
	%D%/roster_json.c %D%/roster_json.h \
	%D%/response_export.c %D%/response_export.h \
	%D%/settings_file.c %D%/settings_file.h \
	%D%/simulation_file.c %D%/simulation_file.h \
	%D%/situation_file.c %D%/situation_file.h \
	%D%/template_file.c %D%/template_file.h \
	%D%/template_json.c %D%/template_json.h \
	%D%/tree.c %D%/tree.h \
	%D%/visit_file.c %D%/visit_file.h \
	%D%/yaml.c %D%/yaml.h
