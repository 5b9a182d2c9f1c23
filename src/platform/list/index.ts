// The list engine: the one way to make any list. Define it once; screen, cards and downloads follow.
export {
  defineList,
  type BulkAct,
  type Column,
  type ColumnGroup,
  type Filter,
  type FilterOption,
  type Found,
  type List,
  type ListContext,
  type Sums,
} from './definition.ts'
export type { SortKey } from './query.ts'
export { allRows, countedTo, readList, readRows, type ListPage, type RowsPage } from './read.ts'
export { carriedQuery, listAddress, readState, type ListState } from './state.ts'
export { queueOf, type QueueAsked, type RowQueue } from './queue.ts'
export { QueueDesk, type QueueDeskProps } from './queue-desk.tsx'
export { serveList, type ListSetting } from './serve.tsx'
export { ToyList } from './toy.tsx'
