package main

import (
	"fmt"
	"sync/atomic"

	"github.com/prometheus/client_golang/prometheus"
)

const columns = 20

// loadCollector exposes 20 counters and 20 gauges for each row.
type loadCollector struct {
	requests, ratios [columns]*prometheus.Desc
	rows             []row
	scrapes          uint64
}

type row struct{ proxy, server string }

func newLoadCollector(rows int) *loadCollector {
	labels := []string{"proxy", "server"}
	c := &loadCollector{rows: make([]row, rows)}
	for i := range c.requests {
		c.requests[i] = prometheus.NewDesc(fmt.Sprintf("load_requests_%02d_total", i),
			fmt.Sprintf("Requests of kind %02d served.", i), labels, nil)
		c.ratios[i] = prometheus.NewDesc(fmt.Sprintf("load_ratio_%02d", i),
			fmt.Sprintf("Share of requests of kind %02d that met the cache.", i), labels, nil)
	}
	for i := range c.rows {
		c.rows[i] = row{fmt.Sprintf("proxy-%05d", i/50), fmt.Sprintf("server-%06d.example", i)}
	}
	return c
}

// Describe implements prometheus.Collector.
func (c *loadCollector) Describe(descs chan<- *prometheus.Desc) {
	for i := range c.requests {
		descs <- c.requests[i]
		descs <- c.ratios[i]
	}
}

// Collect implements prometheus.Collector.
func (c *loadCollector) Collect(metrics chan<- prometheus.Metric) {
	scrape := atomic.AddUint64(&c.scrapes, 1)
	for i, r := range c.rows {
		for column := range c.requests {
			metrics <- prometheus.MustNewConstMetric(c.requests[column], prometheus.CounterValue,
				float64(requests(scrape, uint64(i), uint64(column))), r.proxy, r.server)
			metrics <- prometheus.MustNewConstMetric(c.ratios[column], prometheus.GaugeValue,
				ratio(scrape, uint64(i), uint64(column)), r.proxy, r.server)
		}
	}
}

func requests(scrape, row, column uint64) uint64 {
	return (row+1)*(1_000_000_007+scrape) + column
}

func ratio(scrape, row, column uint64) float64 {
	n := scrape*1_000_003 + row*20 + column
	return float64((n*0x9E3779B97F4A7C15)>>11) * 0x1p-53
}
