-- For wrk: gathers what the answers say in Server-Timing, and prints the percentiles of the time at the server.
local threads = {}
function setup(thread) table.insert(threads, thread) end
function init(args) times = {} n = 0 end
function response(status, headers, body)
  local t = headers["Server-Timing"]
  if t then n = n + 1; times[n] = tonumber(string.match(t, "dur=([%d.]+)")) end
end
function done(summary, latency, requests)
  local all = {}
  for _, thread in ipairs(threads) do
    for _, t in pairs(thread:get("times")) do all[#all + 1] = t end
  end
  table.sort(all)
  local function at(p) return all[math.max(1, math.ceil(#all * p))] end
  io.write(string.format("server ms: %d answers, p50 %.3f, p95 %.3f, p99 %.3f, p99.9 %.3f, max %.3f\n",
    #all, at(0.5), at(0.95), at(0.99), at(0.999), all[#all]))
end
