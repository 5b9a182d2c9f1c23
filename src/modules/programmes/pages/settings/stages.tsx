import { DataTable, KeyValue, Section, Status, formatDate, formatNumber, type Lang } from '../../../../design/index.ts'
import { numberName } from '../../../../platform/form/number-name.ts'
import type { TimelineStage } from '../../data/timeline.ts'
import type { SeasonForm } from '../../data/season-form.ts'
import { words } from '../../words.ts'
import { Moves, stageTime } from '../calendar.tsx'
import { PerCall } from '../settings.tsx'

export interface StageSettingsProps {
  lang: Lang
  stages: TimelineStage[]
  calls: SeasonForm[]
  /** Ids of the calls that close one day. */
  closing: ReadonlySet<string>
}

/** Stages, windows with every act, and the rules that count days. */
export function StageSettings({ lang, stages, calls, closing }: StageSettingsProps) {
  const w = words(lang).settings
  return (
    <>
      <Section title={w.parts.tahap}>
        <DataTable
          caption={w.parts.tahap}
          captionHidden
          fold
          rows={stages}
          columns={[
            { key: 'name', head: w.name, cell: stage => stage.name[lang] },
            { key: 'code', head: w.code, cell: stage => stage.code, nowrap: true },
            { key: 'time', head: w.time, cell: stage => stageTime(stage, lang) },
            { key: 'window', head: w.window, cell: stage => (stage.window ? w.hasWindow : w.noWindow) },
          ]}
        />
      </Section>
      {stages
        .filter(stage => stage.moves.length > 0)
        .map(stage => (
          <Section key={stage.code} title={words(lang).calendar.moves(stage.name[lang])} note={w.exclusive}>
            <Moves moves={stage.moves} lang={lang} />
          </Section>
        ))}
      <PerCall
        lang={lang}
        calls={calls}
        show={form => <Rules lang={lang} form={form} closes={closing.has(form.callId)} />}
      />
    </>
  )
}

function Rules({ lang, form, closes }: { lang: Lang; form: SeasonForm; closes: boolean }) {
  const w = words(lang).settings
  const { rules } = form
  const number = numberName(form.content)
  const kept = rules.eraseDraftsAfterMonths
  const age = form.requirements.flatMap(one => one.checks).find(check => check.check === 'age')
  return (
    <Section title={w.rules} note={<Status kind="info">{rules.source[lang]}</Status>}>
      <KeyValue
        items={[
          { term: w.referenceDate, detail: formatDate(rules.referenceDate, lang) },
          ...(age ? [{ term: w.age, detail: w.ages(age.least, age.most) }] : []),
          ...(rules.category ? [{ term: w.startUp, detail: w.months(rules.category.startUpMonths) }] : []),
          ...(number ? [{ term: w.numberIsBar(number[lang]), detail: rules.numberIsBar ? w.yes : w.no }] : []),
          { term: w.mostFiles, detail: formatNumber(rules.mostFiles, lang) },
          { term: w.eraseDrafts, detail: closes ? w.monthsAfter(kept) : w.monthsAfterSaving(kept) },
        ]}
      />
    </Section>
  )
}
