// The only door of the design system.
export type { Frame, Lang, NavEntry, StatusKind } from './frame.ts'
export { renderPage, renderPart } from './page.tsx'
export type { Page } from './head.tsx'
export { Spoken, useLang } from './lang.ts'
export { Status, Tile } from './status.tsx'
export { Icon, type IconName } from './icon.tsx'
export { Logo } from './logo.tsx'
export { Cloud } from './cloud.tsx'
export { Banner } from './banner.tsx'
export { Field, FieldGroup, Hint, control, type FieldProps } from './field.tsx'
export { TextInput, type TextInputProps } from './text-input.tsx'
export { NumberInput, MoneyInput, type NumberInputProps } from './number-input.tsx'
export { CodeInput, type CodeInputProps } from './code-input.tsx'
export { CardPhotos, type CardPhotosProps } from './card-photos.tsx'
export { Excerpt, type ExcerptProps } from './excerpt.tsx'
export { TextArea, type TextAreaProps } from './text-area.tsx'
export { RadioGroup, CheckGroup, YesNo, type Option, type RadioGroupProps, type CheckGroupProps } from './choice.tsx'
export { Select, type SelectProps } from './select.tsx'
export { DateInput, MonthInput, dateParts, type DateInputProps, type DateParts } from './date-input.tsx'
export { FileInput, type FileInputProps } from './file-input.tsx'
export { Button, ButtonLink, Actions, TapLink, type ButtonProps } from './button.tsx'
export { Kbd } from './kbd.tsx'
export { ErrorSummary, type FieldError } from './error-summary.tsx'
export { soft } from './soft.tsx'
export { Back } from './back.tsx'
export { Question, Position, Hidden, type QuestionProps } from './question.tsx'
export {
  formatNumber,
  formatPercent,
  formatDate,
  exportTime,
  formatMoney,
  formatBytes,
  type DateStyle,
} from './format.ts'
export { Section, Heading, Columns, Prose, Muted, Name, type SectionProps, type HeadingProps } from './section.tsx'
export { Hero, Countdown, type HeroProps } from './hero.tsx'
export { DayTiles } from './day-tiles.tsx'
export { TaskList, type Task } from './task-list.tsx'
export { Steps, Tag, type Step } from './steps.tsx'
export { Figures, type Figure } from './figures.tsx'
export { KeyValue, type Pair } from './key-value.tsx'
export { Notice, Callout, type NoticeKind, type NoticeProps } from './notice.tsx'
export { Receipt, Received, type ReceiptProps } from './receipt.tsx'
export { Code, Pre } from './code.tsx'
export { QrCode } from './qr-code.tsx'
export { TileMap, Legend, type MapRegion, type TileMapProps } from './tile-map.tsx'
export { Disclosure } from './disclosure.tsx'
export { DataTable, type Column, type DataTableProps } from './data-table.tsx'
export { ComparedTable, type Agreement, type ComparedRow, type ComparedTableProps } from './compared-table.tsx'
export { Pager, type PagerProps } from './pager.tsx'
export { StepPager, type StepPagerProps } from './step-pager.tsx'
export { FilterBar, type FilterBarProps, type FilterSelect } from './filter-bar.tsx'
export { EmptyState } from './empty-state.tsx'
export { Live, type LiveProps } from './live.tsx'
export { Progress, Bar, type ProgressProps } from './progress.tsx'
export { BulletBar, type BulletBarProps } from './bullet-bar.tsx'
export { Tabs } from './tabs.tsx'
export { History, type Change } from './history.tsx'
export { PaperForm, type PaperAnswer, type PaperFormProps, type PaperSection, type PaperSpace } from './paper-form.tsx'
export { HowToPrint, PrintOnly, NoPrint } from './print.tsx'
export { ErrorPage, type ErrorPageProps } from './error-page.tsx'
export { Confirm, type ConfirmProps } from './confirm.tsx'
export {
  Desk,
  DeskHead,
  Workspace,
  Queue,
  Requirements,
  StickyFoot,
  type DeskProps,
  type QueueEntry,
  type Requirement,
} from './desk.tsx'
export { Levels, type LevelsProps } from './levels.tsx'
export { MediaList, Photo, Price, type MediaItem, type Picture } from './media-list.tsx'
export { InlineForm, type InlineFormProps } from './inline-form.tsx'
export { RowCheck, type RowCheckProps } from './row-check.tsx'
export { SplitBar } from './split-bar.tsx'
export { KecamatanMap, type KecamatanBlock, type KecamatanMapProps } from './kecamatan-map.tsx'
export { Ranking, type RankingProps, type RankingGroup, type RankedRow } from './ranking.tsx'
export { DotWhisker, WhiskerAxis, type DotWhiskerProps, type Scale } from './dot-whisker.tsx'
