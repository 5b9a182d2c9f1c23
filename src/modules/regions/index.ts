// The door of the regions: codes, names and groups of regions.
export { invariants } from './data/invariants.ts'
export { loadRegions } from './data/load-regions.ts'
export { lendRegionBook, readRegionBook, readRegionGroups, type RegionGroup } from './data/regions.ts'
export { regencyFilter, regionColumns, regionFilters } from './lists/regions.ts'
export { kindOf, regionBook, type Region, type RegionBook, type RegionKind } from './rules/region-book.ts'
export { regionsMeant } from './rules/regions-meant.ts'
export { regionSource } from './rules/region-source.ts'
