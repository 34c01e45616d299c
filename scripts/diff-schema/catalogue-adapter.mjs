import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

// PostgreSQL's catalogues use the type "char", which the adapter refuses and the engine wants as a character: between
// the two it travels as a UUID, a type that the catalogues lack.
const CHAR = 18;
const UUID = 2950;

/** A driver adapter through which Prisma's engine can read the tables of a database. @param {string} connectionString */
export function createCatalogueAdapter(connectionString) {
  return bindMigrationAwareSqlAdapterFactory(new CatalogueFactory(new CataloguePool({ connectionString })));
}

class CataloguePool extends pg.Pool {
  async query(...args) {
    const result = await super.query(...args);
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = UUID;
    return result;
  }
}

class CatalogueFactory extends PrismaPg {
  async connect() {
    const connection = await super.connect();
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const { Uuid, Character } = ColumnTypeEnum;
      return { ...result, columnTypes: result.columnTypes.map((type) => (type === Uuid ? Character : type)) };
    };
    return connection;
  }
}
