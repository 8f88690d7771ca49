<?php
// What the tests' wiki has otherwise than MediaWiki's installer sets it up.

// The port is chosen when the wiki starts.
$wgServer = getenv( 'WIKI_SERVER' ) ?: $wgServer;

// Nothing happens behind a test's back, and a page shows what was just saved.
$wgJobRunRate = 0;
$wgMainCacheType = CACHE_NONE;
$wgMessageCacheType = CACHE_NONE;
$wgParserCacheType = CACHE_NONE;
