-- Each revision of a cycle is held to the one before it.
CREATE TABLE "Seal" (
    "municipalityId" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,

    PRIMARY KEY ("municipalityId", "cycleId", "revision"),
    CONSTRAINT "Seal_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TRIGGER "Seal_no_update" BEFORE UPDATE ON "Seal"
BEGIN
    SELECT RAISE(ABORT, 'Seal is append-only');
END;

CREATE TRIGGER "Seal_no_delete" BEFORE DELETE ON "Seal"
BEGIN
    SELECT RAISE(ABORT, 'Seal is append-only');
END;

CREATE TRIGGER "Seal_no_replace" BEFORE INSERT ON "Seal"
WHEN EXISTS (SELECT 1 FROM "Seal" WHERE "municipalityId" = NEW."municipalityId" AND "cycleId" = NEW."cycleId" AND "revision" = NEW."revision")
BEGIN
    SELECT RAISE(ABORT, 'Seal is append-only: unique rows are not replaced');
END;
