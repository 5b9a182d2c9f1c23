import {
  DataTable,
  Prose,
  Section,
  formatMoney,
  formatNumber,
  formatPercent,
  type Lang,
} from '../../../../design/index.ts'
import type { readPrizes, readQuotas, readRubrics, SeasonPromise } from '../../data/settings.ts'
import type { TimelineStage } from '../../data/timeline.ts'
import { quotaClauses, type QuotaClause } from '../../rules/quota.ts'
import { words } from '../../words.ts'
import { ExampleMark } from '../settings.tsx'
import { Both } from './check.tsx'

interface Shared {
  lang: Lang
  stages: TimelineStage[]
}

/** Criteria and weights of each stage that is judged. */
export function RubricSettings({ lang, stages, rubrics }: Shared & { rubrics: Rows<typeof readRubrics> }) {
  const w = words(lang).settings
  return (
    <>
      {[...new Set(rubrics.map(one => one.stage_code))].map(stage => (
        <Section key={stage} title={stageName(stages, stage, lang)} note={exampleNote(rubrics, stage, lang)}>
          <DataTable
            caption={stageName(stages, stage, lang)}
            captionHidden
            fold
            rows={rubrics.filter(one => one.stage_code === stage)}
            columns={[
              { key: 'name', head: w.criterion, cell: one => <Both lang={lang} text={one.name} /> },
              { key: 'code', head: w.code, cell: one => one.code, nowrap: true },
              { key: 'weight', head: w.weight, cell: one => formatNumber(one.weight, lang), numeric: true },
            ]}
          />
        </Section>
      ))}
    </>
  )
}

/** How many are chosen at each stage, and under which rules. */
export function QuotaSettings({ lang, stages, quotas }: Shared & { quotas: Rows<typeof readQuotas> }) {
  return (
    <>
      {quotas.map(quota => (
        <Section
          key={quota.stage_code}
          title={stageName(stages, quota.stage_code, lang)}
          note={quota.example && <ExampleMark lang={lang} />}
        >
          <Prose>
            <ul>
              {quotaClauses(quota.rule).map(clause => (
                <li key={JSON.stringify(clause)}>{sentence(clause, lang)}</li>
              ))}
            </ul>
          </Prose>
        </Section>
      ))}
    </>
  )
}

function sentence(clause: QuotaClause, lang: Lang): string {
  const w = words(lang).quota
  const by = 'by' in clause ? (w.by[clause.by] ?? clause.by) : ''
  const value = 'value' in clause ? (w.values[clause.value] ?? clause.value) : ''
  switch (clause.kind) {
    case 'total':
      return w.total(formatNumber(clause.n, lang))
    case 'minimum':
      return w.minimum(by, formatNumber(clause.n, lang), clause.when ? (w.when[clause.when] ?? clause.when) : '')
    case 'maximum':
      return w.maximum(by, formatNumber(clause.n, lang))
    case 'share':
      return w.share(
        value,
        clause.least && formatPercent(clause.least, lang),
        clause.most && formatPercent(clause.most, lang),
      )
    case 'only':
      return w.only(value)
    case 'reserves':
      return w.reserves(formatNumber(clause.n, lang))
    case 'other':
      return clause.text
  }
}

/** Prizes and aid, the kind of fund, and in which parts they are paid. */
export function PrizeSettings({ lang, stages, prizes }: Shared & { prizes: Rows<typeof readPrizes> }) {
  const w = words(lang).settings
  return (
    <Section title={w.parts.hadiah} note={prizes.some(one => one.example) && <ExampleMark lang={lang} />}>
      <DataTable
        caption={w.parts.hadiah}
        captionHidden
        fold
        rows={prizes}
        columns={[
          { key: 'name', head: w.name, cell: one => <Both lang={lang} text={one.name} /> },
          { key: 'stage', head: w.stage, cell: one => stageName(stages, one.stage_code, lang) },
          { key: 'fund', head: w.fund, cell: one => w.funds[one.kind_of_fund] ?? one.kind_of_fund },
          { key: 'amount', head: w.amount, cell: one => formatMoney(one.amount, lang), numeric: true },
          {
            key: 'tranches',
            head: w.tranches,
            cell: one => (
              <span>
                {one.tranches.map((part, at) => (
                  <>
                    {at > 0 && <br />}
                    {`${formatPercent(part.share, lang)}: ${part.condition[lang]}`}
                  </>
                ))}
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** The figures that were promised, and by which source. */
export function PromiseSettings({ lang, stages, promises }: Shared & { promises: SeasonPromise[] }) {
  const w = words(lang).settings
  return (
    <Section title={w.parts.janji}>
      <DataTable
        caption={w.parts.janji}
        captionHidden
        fold
        rows={promises}
        columns={[
          { key: 'name', head: w.name, cell: one => <Both lang={lang} text={one.name} /> },
          {
            key: 'stage',
            head: w.stage,
            cell: one => (one.stage ? stageName(stages, one.stage, lang) : w.wholeProgramme),
          },
          {
            key: 'value',
            head: w.promised,
            cell: one => words(lang).calendar.amount(one.value, one.unit),
            numeric: true,
          },
          { key: 'source', head: w.source, cell: one => one.source },
        ]}
      />
    </Section>
  )
}

type Rows<Read extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Read>>

function stageName(stages: TimelineStage[], code: string, lang: Lang): string {
  return stages.find(stage => stage.code === code)?.name[lang] ?? code
}

function exampleNote(rubrics: Rows<typeof readRubrics>, stage: string, lang: Lang) {
  return rubrics.some(one => one.stage_code === stage && one.example) && <ExampleMark lang={lang} />
}
