import { DataTable, KeyValue, Section, Status, formatDate, formatNumber, type Lang } from '../../../../design/index.ts'
import type { TimelineStage } from '../../data/timeline.ts'
import type { SeasonRules } from '../../rules/season-data.ts'
import { words } from '../../words.ts'
import { Moves, stageTime } from '../calendar.tsx'

export interface StageSettingsProps {
  lang: Lang
  stages: TimelineStage[]
  rules: SeasonRules
}

/** Stages, windows with every act, and the rules that count days. */
export function StageSettings({ lang, stages, rules }: StageSettingsProps) {
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
      <Rules lang={lang} rules={rules} />
    </>
  )
}

function Rules({ lang, rules }: Pick<StageSettingsProps, 'lang' | 'rules'>) {
  const w = words(lang).settings
  return (
    <Section title={w.rules} note={<Status kind="info">{rules.source[lang]}</Status>}>
      <KeyValue
        items={[
          { term: w.referenceDate, detail: formatDate(rules.referenceDate, lang) },
          { term: w.age, detail: w.ages(rules.age.least, rules.age.most) },
          { term: w.startUp, detail: w.months(rules.startUpMonths) },
          { term: w.nsppIsBar, detail: rules.nsppIsBar ? w.yes : w.no },
          { term: w.mostFiles, detail: formatNumber(rules.mostFiles, lang) },
          { term: w.eraseDrafts, detail: w.monthsAfter(rules.eraseDraftsAfterMonths) },
        ]}
      />
    </Section>
  )
}
