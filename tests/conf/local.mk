# SPDX-License-Identifier: GPL-3.0-or-later
CONF_TEST_CPPFLAGS = $(AM_CPPFLAGS) -DTOP_SRCDIR='"$(top_srcdir)"'

check_PROGRAMS += %D%/calendar-file-t
TESTS += %D%/calendar-file-t
%C%_calendar_file_t_SOURCES = %D%/calendar-file-t.c
%C%_calendar_file_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_calendar_file_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/case-file-t
TESTS += %D%/case-file-t
%C%_case_file_t_SOURCES = %D%/case-file-t.c
%C%_case_file_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_case_file_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/case-json-t
TESTS += %D%/case-json-t
%C%_case_json_t_SOURCES = %D%/case-json-t.c
%C%_case_json_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_case_json_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/csv-t
TESTS += %D%/csv-t
%C%_csv_t_SOURCES = %D%/csv-t.c
%C%_csv_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_csv_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/demo-file-t
TESTS += %D%/demo-file-t
%C%_demo_file_t_SOURCES = %D%/demo-file-t.c
%C%_demo_file_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_demo_file_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/dossier-file-t
TESTS += %D%/dossier-file-t
%C%_dossier_file_t_SOURCES = %D%/dossier-file-t.c
%C%_dossier_file_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_dossier_file_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/json-t
TESTS += %D%/json-t
%C%_json_t_SOURCES = %D%/json-t.c
%C%_json_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_json_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/kind-file-t
TESTS += %D%/kind-file-t
%C%_kind_file_t_SOURCES = %D%/kind-file-t.c
%C%_kind_file_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_kind_file_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/package-json-t
TESTS += %D%/package-json-t
%C%_package_json_t_SOURCES = %D%/package-json-t.c
%C%_package_json_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_package_json_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/playbook-file-t
TESTS += %D%/playbook-file-t
%C%_playbook_file_t_SOURCES = %D%/playbook-file-t.c
%C%_playbook_file_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_playbook_file_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/playbooks-t
TESTS += %D%/playbooks-t
%C%_playbooks_t_SOURCES = %D%/playbooks-t.c
%C%_playbooks_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_playbooks_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/real-cases-t
TESTS += %D%/real-cases-t
%C%_real_cases_t_SOURCES = %D%/real-cases-t.c
%C%_real_cases_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_real_cases_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/phrase-file-t
TESTS += %D%/phrase-file-t
%C%_phrase_file_t_SOURCES = %D%/phrase-file-t.c
%C%_phrase_file_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_phrase_file_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/small-files-t
TESTS += %D%/small-files-t
%C%_small_files_t_SOURCES = %D%/small-files-t.c
%C%_small_files_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_small_files_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/tree-t
TESTS += %D%/tree-t
%C%_tree_t_SOURCES = %D%/tree-t.c
%C%_tree_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_tree_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/yaml-t
TESTS += %D%/yaml-t
%C%_yaml_t_SOURCES = %D%/yaml-t.c
%C%_yaml_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_yaml_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/deadline-file-t
TESTS += %D%/deadline-file-t
%C%_deadline_file_t_SOURCES = %D%/deadline-file-t.c
%C%_deadline_file_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_deadline_file_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/visit-file-t
TESTS += %D%/visit-file-t
%C%_visit_file_t_SOURCES = %D%/visit-file-t.c
%C%_visit_file_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_visit_file_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/ask-file-t
TESTS += %D%/ask-file-t
%C%_ask_file_t_SOURCES = %D%/ask-file-t.c
%C%_ask_file_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_ask_file_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/password-file-t
TESTS += %D%/password-file-t
%C%_password_file_t_SOURCES = %D%/password-file-t.c
%C%_password_file_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_password_file_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/likeness-file-t
TESTS += %D%/likeness-file-t
%C%_likeness_file_t_SOURCES = %D%/likeness-file-t.c
%C%_likeness_file_t_CPPFLAGS = $(CONF_TEST_CPPFLAGS)
%C%_likeness_file_t_LDADD = $(SUITE) $(CONF) $(CONF_LIBS) $(SUITE_LIBS)
