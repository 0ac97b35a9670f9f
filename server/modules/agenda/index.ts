export const resolvers: readonly Function[] = [];
