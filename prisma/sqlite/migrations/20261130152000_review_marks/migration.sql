-- Which rows reviewers have looked at.

CREATE TABLE "ReviewMark" (
    "municipalityId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "recordId", "userId"),
    CONSTRAINT "ReviewMark_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record" ("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ReviewMark_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE INDEX "ReviewMark_municipalityId_cycleId_idx" ON "ReviewMark"("municipalityId", "cycleId");
CREATE INDEX "ReviewMark_municipalityId_userId_idx" ON "ReviewMark"("municipalityId", "userId");
