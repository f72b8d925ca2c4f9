-- What has to be answered and was not in the workbook that answered a record.

CREATE TABLE "RecordLack" (
    "municipalityId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "fields" TEXT NOT NULL,

    PRIMARY KEY ("municipalityId", "recordId"),
    CONSTRAINT "RecordLack_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record" ("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "RecordLack_municipalityId_cycleId_revision_idx" ON "RecordLack"("municipalityId", "cycleId", "revision");
CREATE UNIQUE INDEX "RecordLack_municipalityId_cycleId_recordId_key" ON "RecordLack"("municipalityId", "cycleId", "recordId");
