/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/party_entry.h"

#include <string.h>

#include "core/base/text.h"
#include "core/desk/letters.h"
#include "tui/screens/context.h"
#include "tui/screens/words.h"

enum { ROLE_CELLS = 12, NAME_CELLS = 18, PHONE_CELLS = 14, ID_CELLS = 11 };

#define CHOICE_(value, code, label) {code, label},
static const struct form_choice roles[] = {WORDS_ROLE(CHOICE_)};
static const struct form_choice types[] = {WORDS_PARTY_TYPE(CHOICE_)};
#undef CHOICE_
#define SECRET "secret"
/* A secret one stands on no paper and on no list. */
static const struct form_choice secrets[] = {{"open", N_("open")}, {SECRET, N_("secret")}};

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

const struct form_row party_entry_rows[PARTY_ENTRY_FIELDS] = {
    {.name = "role",
     .label = N_("Role"),
     .kind = FORM_CHOICE,
     .choices = roles,
     .choice_count = COUNT_OF(roles)},
    {.name = "type",
     .label = N_("Type"),
     .kind = FORM_CHOICE,
     .choices = types,
     .choice_count = COUNT_OF(types)},
    {.name = "name", .label = N_("Name"), .hint = N_("待核 when nobody knows it yet")},
    {.name = "id_number", .label = N_("ID number"), .kind = FORM_NUMBER},
    {.name = "derived", .label = "", .kind = FORM_NOTE},
    {.name = "phone", .label = N_("Telephone"), .kind = FORM_NUMBER},
    {.name = "address", .label = N_("Address")},
    {.name = "agent", .label = N_("Agent or guardian")},
    {.name = "address_secret",
     .label = N_("Address is"),
     .kind = FORM_CHOICE,
     .choices = secrets,
     .choice_count = COUNT_OF(secrets)},
};

static bool is_organisation(const char *type)
{
    return strcmp(type, word_code(&party_type_words, PARTY_ORGANISATION)) == 0;
}

/* What was shown masked and left alone stays as it is. */
static bool is_masked(const char *number) { return number && strchr(number, '*'); }

static enum rc check_number(struct scope *sc, const char *type, const char *number,
                            struct date today, const char **out)
{
    if (is_masked(number)) {
        *out = NULL; /* only who may see the whole number can say whether it holds */
        return RC_OK;
    }
    if (is_organisation(type))
        return identity_credit(sc, N_("ID number"), number, out);
    return identity_citizen(sc, N_("ID number"), number, today, out);
}

/* "female, born 1991-03-02, 35 years" from the NUMBER of a person. */
static const char *derived(struct scope *sc, enum lang lang, const char *number, struct date today)
{
    const struct date birth = identity_birth(number);
    const char *sex =
        identity_sex(number) == SEX_MALE ? tr(lang, N_("male")) : tr(lang, N_("female"));

    return say(sc, lang, N_("{1}, born {2}, {3} years old"), sex, date_iso(sc, birth),
               words_count(sc, identity_age(birth, today)));
}

static enum rc check_id(struct scope *sc, struct screen *screen, struct form *form)
{
    const struct date today = desk_today(context_desk(screen));
    const char *type = form_text(form, "type"), *typed = form_text(form, "id_number");
    const char *number = NULL;
    enum rc rc = RC_OK;

    if (!text_is_empty(typed))
        rc = check_number(sc, type, typed, today, &number);
    const bool known = number && rc == RC_OK && !is_organisation(type);

    form_set(form, "derived", known ? number : NULL,
             known ? derived(sc, screen->lang, number, today) : NULL);
    form_hide(form, "derived", !known);
    return rc;
}

static enum rc check_field(struct scope *sc, struct screen *screen, struct form *form,
                           const char *name)
{
    const char *typed = form_text(form, name), *out;

    if (strcmp(name, "type") == 0 || strcmp(name, "id_number") == 0)
        return check_id(sc, screen, form);
    if (text_is_empty(typed) || strcmp(name, "role") == 0 || strcmp(name, "derived") == 0 ||
        strcmp(name, "address_secret") == 0)
        return RC_OK;
    if (strcmp(name, "phone") == 0 && is_masked(typed))
        return RC_OK;
    if (strcmp(name, "phone") == 0)
        return identity_phone(sc, N_("Telephone"), typed, &out);
    TRY(text_gate_in(sc, name, typed, TEXT_LINE, &out));
    return desk_check_letters(context_desk(screen), sc, name, typed);
}

void party_entry_left(struct screen *screen, struct form *form, const char *name)
{
    struct scope sc = SCOPE_INIT;
    const bool wrong = check_field(&sc, screen, form, name) != RC_OK;
    const char *field = strcmp(name, "type") == 0 ? "id_number" : name;

    form_warn(form, field, wrong ? error_text(&sc, screen->lang, &sc.error) : NULL);
    scope_end(&sc);
}

void party_entry_shape(const struct sheet *sheet, struct form *form)
{
    const enum role usual = sheet->count == 0 ? ROLE_APPLICANT : ROLE_RESPONDENT;

    if (text_is_empty(form_text(form, "role")))
        form_set(form, "role", word_code(&role_words, (int)usual), NULL);
    if (text_is_empty(form_text(form, "type")))
        form_set(form, "type", word_code(&party_type_words, PARTY_PERSON), NULL);
    if (text_is_empty(form_text(form, "address_secret")))
        form_set(form, "address_secret", secrets[0].code, NULL);
    form_hide(form, "derived", text_is_empty(form_text(form, "derived")));
}

static int value_of(const struct word_list *list, const char *code)
{
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->words[i].code, code) == 0)
            return list->words[i].value;
    }
    return list->words[0].value;
}

static bool number_holds(struct scope *sc, const struct party *p, struct date today)
{
    const char *out;

    return check_number(sc, word_code(&party_type_words, (int)p->type), p->id_number, today,
                        &out) == RC_OK;
}

/* "ID ok", "ID wrong", "no ID": a mark and a word. */
static const char *id_standing(const struct paint *paint, const struct party *p, enum style *style)
{
    *style = STYLE_DIM;
    if (!p->id_number)
        return tr(paint->lang, N_("no ID yet"));
    if (is_masked(p->id_number))
        return p->id_number;
    const bool holds = number_holds(paint->sc, p, date_of(paint->now));
    *style = holds ? STYLE_MET : STYLE_ERROR;
    return holds ? tr(paint->lang, N_("ID √")) : tr(paint->lang, N_("ID wrong!"));
}

static struct party party_of(struct scope *sc, const struct sheet *sheet, size_t index)
{
    const char *const names[] = {"name", "id_number", "phone", "address", "agent"};
    const char *values[COUNT_OF(names)];

    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const char *text = sheet_value(sheet, index, names[i]);

        values[i] = text_is_empty(text) ? NULL : scope_strdup(sc, text);
    }
    return (struct party){
        .position = (int)index + 1,
        .role = (enum role)value_of(&role_words, sheet_value(sheet, index, "role")),
        .type = (enum party_type)value_of(&party_type_words, sheet_value(sheet, index, "type")),
        .name = values[0],
        .id_number = values[1],
        .phone = values[2],
        .address = values[3],
        .address_secret = text_equal(sheet_value(sheet, index, "address_secret"), SECRET),
        .agent = values[4],
        .refused_on = DATE_NONE};
}

void party_entry_paint(const struct sheet *sheet, const struct paint *paint, size_t index,
                       struct box box)
{
    const struct party p = party_of(paint->sc, sheet, index);
    struct canvas *canvas = paint->canvas;
    enum style style;
    const char *standing = id_standing(paint, &p, &style);
    int x = box.x;

    canvas_put(canvas, box.y, x, ROLE_CELLS - 1, STYLE_PLAIN,
               word_label(&role_words, (int)p.role, paint->lang));
    x += ROLE_CELLS;
    canvas_put(canvas, box.y, x, NAME_CELLS - 1, STYLE_STRONG, p.name ? p.name : "-");
    x += NAME_CELLS;
    canvas_put(canvas, box.y, x, PHONE_CELLS - 1, STYLE_PLAIN,
               p.phone ? identity_mask_phone(paint->sc, p.phone) : "-");
    x += PHONE_CELLS;
    canvas_put(canvas, box.y, x, ID_CELLS - 1, style, standing);
    x += ID_CELLS;
    canvas_put(canvas, box.y, x, box.x + box.width - x, STYLE_PLAIN,
               p.address_secret ? PARTY_ADDRESS_SECRET : p.address);
}

void party_entry_add(struct sheet *sheet, const struct party *p)
{
    const size_t i = sheet_add(sheet);

    sheet_put(sheet, i, "role", word_code(&role_words, (int)p->role), NULL);
    sheet_put(sheet, i, "type", word_code(&party_type_words, (int)p->type), NULL);
    sheet_put(sheet, i, "name", p->name, NULL);
    sheet_put(sheet, i, "id_number", p->id_number, NULL);
    sheet_put(sheet, i, "phone", p->phone, NULL);
    sheet_put(sheet, i, "address", p->address, NULL);
    sheet_put(sheet, i, "agent", p->agent, NULL);
    sheet_put(sheet, i, "address_secret", secrets[p->address_secret].code, NULL);
}

struct party *party_entry_list(struct scope *sc, const struct sheet *sheet)
{
    struct party *list = scope_alloc(sc, sheet->count, sizeof(*list));

    for (size_t i = 0; i < sheet->count; i++)
        list[i] = party_of(sc, sheet, i);
    return list;
}
