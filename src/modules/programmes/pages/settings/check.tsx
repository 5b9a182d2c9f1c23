import { DataTable, Muted, Section, type Lang } from '../../../../design/index.ts'
import { questionsOf, type Localised } from '../../../../platform/form/content.ts'
import type { SeasonForm } from '../../data/season-form.ts'
import { words } from '../../words.ts'
import { ExampleMark } from '../settings.tsx'

/** What is sent beside the answers, and how it is kept. */
export function DocumentSettings({ lang, form }: { lang: Lang; form: SeasonForm }) {
  const w = words(lang).settings
  const hints = new Map(questionsOf(form.content).map(({ code, hint }) => [code, hint?.[lang]]))
  return (
    <Section title={w.parts.berkas}>
      <DataTable
        caption={w.parts.berkas}
        captionHidden
        fold
        rows={Object.values(form.slots)}
        columns={[
          { key: 'name', head: w.name, cell: slot => <Both lang={lang} text={slot.name} /> },
          { key: 'code', head: w.code, cell: slot => slot.code, nowrap: true },
          { key: 'hint', head: w.hint, cell: slot => hints.get(slot.code) },
          { key: 'accepts', head: w.accepts, cell: slot => slot.accepts.map(kind => w.kinds[kind]).join(', ') },
          { key: 'most', head: w.most, cell: slot => slot.most, numeric: true },
          { key: 'needed', head: w.needed, cell: slot => (slot.needed ? w.yes : w.mayFollow) },
          { key: 'sensitive', head: w.access, cell: slot => (slot.sensitive ? w.logged : w.plain) },
        ]}
      />
    </Section>
  )
}

/** What the check asks for, and what it looks at. */
export function RequirementSettings({ lang, form }: { lang: Lang; form: SeasonForm }) {
  const w = words(lang).settings
  return (
    <Section title={w.requirements} note={form.rules.source[lang]}>
      <DataTable
        caption={w.requirements}
        captionHidden
        fold
        rows={form.requirements}
        columns={[
          {
            key: 'name',
            head: w.name,
            cell: one => (
              <span>
                {one.name[lang]} {one.example && <ExampleMark lang={lang} />}
              </span>
            ),
          },
          { key: 'code', head: w.code, cell: one => one.code, nowrap: true },
          { key: 'summary', head: w.summary, cell: one => one.summary[lang] },
          { key: 'fields', head: w.fields, cell: one => one.fields.join(', ') || w.nothing },
          { key: 'documents', head: w.papers, cell: one => one.documents.join(', ') || w.nothing },
        ]}
      />
    </Section>
  )
}

/** Standard reasons of the check, each with the advice that goes with it. */
export function ReasonSettings(props: { lang: Lang; reasons: { code: string; name: Localised; advice: Localised }[] }) {
  const w = words(props.lang).settings
  return (
    <Section title={w.reasons}>
      <DataTable
        caption={w.reasons}
        captionHidden
        fold
        rows={props.reasons}
        columns={[
          { key: 'name', head: w.name, cell: one => <Both lang={props.lang} text={one.name} /> },
          { key: 'code', head: w.code, cell: one => one.code, nowrap: true },
          { key: 'advice', head: w.advice, cell: one => <Both lang={props.lang} text={one.advice} /> },
        ]}
      />
    </Section>
  )
}

/** The reader's language first, the other below in grey. */
export function Both({ lang, text }: { lang: Lang; text: Localised }) {
  const other = lang === 'id' ? 'en' : 'id'
  if (text[other] === text[lang]) return <>{text[lang]}</>
  return (
    <span>
      {text[lang]}
      <br />
      <span lang={other}>
        <Muted small>{text[other]}</Muted>
      </span>
    </span>
  )
}
