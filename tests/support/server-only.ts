// Stands in for the package « server-only », which throws wherever the bundler is not Next.
export {};
