import { DataTable, Heading, KeyValue, Section, formatDate, formatNumber, type Lang } from '../../../design/index.ts'
import { pagesOf } from '../../../platform/form/content.ts'
import type { readRubrics } from '../data/settings.ts'
import type { SeasonForm } from '../data/season-form.ts'
import type { TimelineStage } from '../data/timeline.ts'
import { words } from '../words.ts'
import { Moves, stageTime } from './calendar.tsx'

export interface SettingsProps {
  lang: Lang
  season: SeasonForm
  stages: TimelineStage[]
  rubrics: Awaited<ReturnType<typeof readRubrics>>
  frozen?: Temporal.Instant
}

/** What a season decides, as data: stages, windows, form, documents, requirements, rubrics. Read only. */
export function SettingsPage({ lang, season, stages, rubrics, frozen }: SettingsProps) {
  const w = words(lang).settings
  return (
    <>
      <Heading over={season.name[lang]} under={w.note}>
        {w.title}
      </Heading>
      <Rules lang={lang} season={season} />
      <Stages lang={lang} stages={stages} />
      <Form lang={lang} season={season} frozen={frozen} />
      <Documents lang={lang} season={season} />
      <Requirements lang={lang} season={season} />
      <Rubrics lang={lang} rubrics={rubrics} stages={stages} />
    </>
  )
}

function Rules({ lang, season }: { lang: Lang; season: SeasonForm }) {
  const w = words(lang).settings
  const { rules } = season
  return (
    <Section title={w.rules}>
      <KeyValue
        items={[
          { term: w.source, detail: rules.source[lang] },
          { term: w.referenceDate, detail: formatDate(rules.referenceDate, lang) },
          { term: w.age, detail: w.ages(rules.age.least, rules.age.most) },
          { term: w.mostFiles, detail: formatNumber(rules.mostFiles, lang) },
        ]}
      />
    </Section>
  )
}

function Stages({ lang, stages }: { lang: Lang; stages: TimelineStage[] }) {
  const w = words(lang)
  return (
    <Section title={w.settings.stages}>
      <DataTable
        caption={w.settings.stages}
        captionHidden
        fold
        rows={stages}
        columns={[
          { key: 'name', head: w.settings.name, cell: stage => stage.name[lang] },
          { key: 'time', head: w.settings.time, cell: stage => stageTime(stage, lang) },
        ]}
      />
      {stages
        .filter(stage => stage.moves.length > 0)
        .map(stage => (
          <div key={stage.code}>
            <h3>{`${w.calendar.moves}: ${stage.name[lang]}`}</h3>
            <Moves moves={stage.moves} lang={lang} />
          </div>
        ))}
    </Section>
  )
}

function Form({ lang, season, frozen }: { lang: Lang; season: SeasonForm; frozen?: Temporal.Instant }) {
  const w = words(lang).settings
  return (
    <Section title={w.form} note={frozen ? w.frozen(frozen) : w.open}>
      <DataTable
        caption={w.form}
        captionHidden
        fold
        rows={pagesOf(season.content)}
        columns={[
          { key: 'n', head: w.position, cell: entry => entry.n, numeric: true },
          { key: 'section', head: w.section, cell: entry => entry.section.name[lang] },
          { key: 'name', head: w.name, cell: entry => entry.page.title[lang] },
          {
            key: 'questions',
            head: w.questions,
            cell: entry => entry.page.questions.map(question => question.label[lang]).join(' · '),
          },
        ]}
      />
    </Section>
  )
}

function Documents({ lang, season }: { lang: Lang; season: SeasonForm }) {
  const w = words(lang).settings
  return (
    <Section title={w.documents}>
      <DataTable
        caption={w.documents}
        captionHidden
        fold
        rows={Object.values(season.slots)}
        columns={[
          { key: 'name', head: w.name, cell: slot => slot.name[lang] },
          {
            key: 'accepts',
            head: w.accepts,
            cell: slot => `${slot.accepts.map(kind => w.kinds[kind]).join(', ')} (${slot.most})`,
          },
          { key: 'needed', head: w.needed, cell: slot => (slot.needed ? w.yes : w.no) },
        ]}
      />
    </Section>
  )
}

function Requirements({ lang, season }: { lang: Lang; season: SeasonForm }) {
  const w = words(lang).settings
  return (
    <Section title={w.requirements} note={season.rules.source[lang]}>
      <KeyValue items={season.requirements.map(one => ({ term: one.code, detail: one.name[lang] }))} />
    </Section>
  )
}

function Rubrics({ lang, rubrics, stages }: Pick<SettingsProps, 'lang' | 'rubrics' | 'stages'>) {
  const w = words(lang).settings
  const nameOf = (code: string) => stages.find(stage => stage.code === code)?.name[lang] ?? code
  return (
    <Section title={w.rubrics} note={rubrics.some(one => one.example) ? w.example : undefined}>
      <DataTable
        caption={w.rubrics}
        captionHidden
        fold
        rows={rubrics}
        columns={[
          { key: 'stage', head: w.section, cell: one => nameOf(one.stage) },
          { key: 'name', head: w.name, cell: one => one.name[lang] },
          { key: 'weight', head: w.weight, cell: one => one.weight, numeric: true },
        ]}
      />
    </Section>
  )
}
