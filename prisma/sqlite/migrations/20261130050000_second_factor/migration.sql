-- A code beside the password, what a session is recognised by in a list, and when its user last showed who they are.

ALTER TABLE "User" ADD COLUMN "secondFactorAt" DATETIME;
ALTER TABLE "Session" ADD COLUMN "device" TEXT;
ALTER TABLE "Session" ADD COLUMN "provenAt" DATETIME;

CREATE TABLE "SecondFactor" (
    "municipalityId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastStep" INTEGER NOT NULL,
    "recoveryHashes" TEXT NOT NULL,

    PRIMARY KEY ("municipalityId", "userId"),
    CONSTRAINT "SecondFactor_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TABLE "SignInPolicy" (
    "municipalityId" TEXT NOT NULL PRIMARY KEY,
    "secondFactorFor" TEXT NOT NULL,
    CONSTRAINT "SignInPolicy_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
