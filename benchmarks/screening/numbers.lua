-- Asks about random numbers, one in a hundred of them listed. wrk runs this in the load's process.
local path = os.getenv("BENCH_PATH")
local entries = tonumber(os.getenv("BENCH_ENTRIES"))
local headers = {}
if os.getenv("BENCH_KEY") then headers["X-API-Key"] = os.getenv("BENCH_KEY") end
if os.getenv("BENCH_ACCEPT") then headers["Accept"] = os.getenv("BENCH_ACCEPT") end

function init(args)
  math.randomseed(os.time())
  calls = 0
end

function request()
  calls = calls + 1
  local number
  if math.random(100) == 1 then
    number = string.format("%%2B8190%08d", math.random(0, entries - 1))
  else
    number = string.format("%%2B8170%08d", math.random(0, 99999999))
  end
  return wrk.format("GET", path .. "number=" .. number .. "&called=0120012345&callId=c" .. calls, headers)
end

-- The same pace for every target in the measured rounds: a server that is asked as fast as it can answer wakes its
-- clients at other costs than a slower one.
local pace = tonumber(os.getenv("BENCH_DELAY_MS") or "0")
function delay()
  return pace
end
