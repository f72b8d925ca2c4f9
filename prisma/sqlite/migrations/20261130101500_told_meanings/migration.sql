-- What people said of columns, rows and names in the workbooks of a cycle.

CREATE TABLE "ToldMeaning" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "departmentId" TEXT,
    "subject" TEXT NOT NULL,
    "statement" TEXT,
    "actorId" TEXT,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "ToldMeaning_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ToldMeaning_municipalityId_departmentId_fkey" FOREIGN KEY ("municipalityId", "departmentId") REFERENCES "Department" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ToldMeaning_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE INDEX "ToldMeaning_municipalityId_cycleId_id_idx" ON "ToldMeaning"("municipalityId", "cycleId", "id");

CREATE TRIGGER "ToldMeaning_no_update" BEFORE UPDATE ON "ToldMeaning"
BEGIN
    SELECT RAISE(ABORT, 'ToldMeaning is append-only');
END;

CREATE TRIGGER "ToldMeaning_no_delete" BEFORE DELETE ON "ToldMeaning"
BEGIN
    SELECT RAISE(ABORT, 'ToldMeaning is append-only');
END;

CREATE TRIGGER "ToldMeaning_no_replace" BEFORE INSERT ON "ToldMeaning"
WHEN EXISTS (SELECT 1 FROM "ToldMeaning" WHERE "municipalityId" = NEW."municipalityId" AND "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'ToldMeaning is append-only: unique rows are not replaced');
END;
