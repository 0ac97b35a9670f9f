export { Feed, type FeedProps } from "./feed";
export { FeedFilter } from "./feed-filter";
export { families, type Family } from "./families";
export { useReadMark } from "./use-read-mark";
