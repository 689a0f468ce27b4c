/** Placeholder until the loader is merged. */ export {};
