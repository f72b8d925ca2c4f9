-- Why a figure is far from last year's, said of one value of a cell.

CREATE TABLE "ChangeReason" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "actorId" TEXT,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "ChangeReason_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record" ("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ChangeReason_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE INDEX "ChangeReason_municipalityId_cycleId_id_idx" ON "ChangeReason"("municipalityId", "cycleId", "id");

CREATE TRIGGER "ChangeReason_no_update" BEFORE UPDATE ON "ChangeReason"
BEGIN
    SELECT RAISE(ABORT, 'ChangeReason is append-only');
END;

CREATE TRIGGER "ChangeReason_no_delete" BEFORE DELETE ON "ChangeReason"
BEGIN
    SELECT RAISE(ABORT, 'ChangeReason is append-only');
END;

CREATE TRIGGER "ChangeReason_no_replace" BEFORE INSERT ON "ChangeReason"
WHEN EXISTS (SELECT 1 FROM "ChangeReason" WHERE "municipalityId" = NEW."municipalityId" AND "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'ChangeReason is append-only: unique rows are not replaced');
END;
